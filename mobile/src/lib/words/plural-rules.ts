import 'intl-pluralrules'
