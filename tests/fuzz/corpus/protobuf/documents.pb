
aText.Titleabc