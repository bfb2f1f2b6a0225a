"""The grammar of English quantities, over the letters of `english_counting`. It finds nothing itself."""

from __future__ import annotations

import re


def _grammar() -> re.Pattern[str]:
    """Write the grammar: first the parts, then what they may form."""
    modifiers = r"(?:MfM?|eM(?:f)?|pF|M\.?|ñ?XZ|ṽ(?=[nNyYkB¤])|T[zt]?|ª[OXvô]ª|ªwª|@M|M){0,3}"
    words = r"(?:k(?:-[k1])?(?:&[k1])?)"
    figure = rf"(?:[nNyY]|{words})"
    magnitude = r"B(?:\.(?=[UWP]))?"
    number = (
        rf"(?:{figure}(?:&eh)?(?:-?{magnitude}){{0,2}}|eMB?|[eh1]e?{magnitude}|hf?e{magnitude}|eh{magnitude}|[ev]?B"
        rf"|H(?:fH){{1,2}}|v?H)"
    )
    single = rf"(?:{figure}(?:{magnitude})?)"
    noun = r"(?:[wWPAôrç-]{0,3}?[sΣρg](?!-)|j)"
    persons = r"(?:f(?:D?[wWPô]{0,2}?[sΣρ](?!-)|D?[wWP]{0,2}w|ö[wV]{0,2}))"
    whole = rf"(?:f(?:[Da]{{0,2}}{modifiers}{number}?{noun}|[De]?[wWPDô’]{{0,3}}{number}{noun}|ö|D?U|D?[wWP]{{1,2}}))"
    rate = r"(?:[pe](?:[UjwWgh]|s)|î|(?:J)(?:j|[nk]j))"
    unit = r"(?:-?(?:[üUW]-?)?U{1,2}(?:/[wWAU])?|-?j|¢(?!-))"
    measured = rf"{unit}(?:{rate}|-?r|{whole}|{noun}|ô)?"
    counted = rf"(?:{measured}|%(?:{rate}|{whole}|{noun}|w(?=[.,VEf&]))?|{noun}(?:{rate}|{whole})?|{whole}|{rate})"
    money = rf"(?:[WP]?¤{number}¢?)"
    end = r"(?=[-–]*(?:[.,;:!?)—\n\#]|$)|V)"
    return re.compile(
        rf"""(?=[-–+bFfuMXñT@ªvṽβhħBHkonNyYeE1JlmDOíaWPwC¤@])(?<![-/–x])(?<!x\.)(?:
          b{modifiers}(?:{money}|{single})[U%]?&{modifiers}(?:{money}|{number})(?:{counted})? # between 3 and 5
        | [Fu]?{modifiers}{money}(?:T?t|[-–]){modifiers}{money}(?:{rate}|{whole})? # $3 to $5
        | F{modifiers}{single}{unit}?%?t{modifiers}{number}(?:{counted})? # from 34% to 49%
        | F?{modifiers}{single}(?:[-–](?=[nNyYk][^-–/])|T?t|&)(?=[^\n]){modifiers}{number}{counted} # 18 to 21 degrees
        | {single}(?:s|U)(?:t){single}(?![wWsU]) # five votes to four
        | (?<![-–/.nN¤])[nN](?:[-–][nN])(?![-–/.nN%¤jUE]|[wsΣ]{{0,2}}\#)(?:(?=w)w(?=[.,VE]))? # 3-0
        | [nN]t[nN](?![-wsWΣρU%jn]) # 218 to 210
        | {modifiers}(?:[e1]|{figure})E{figure}(?:{whole}|{noun})? # one in eight
        | {modifiers}{figure}f(?:[De]?[wWPD’]{{0,3}}){number}{noun} # 900 of its 11,300 staff
        | {modifiers}{money}(?:{rate}|{whole})? # $3 million a year
        | {modifiers}(?:l(?=[ªDXw])|m|{figure}c|{figure}-?m)(?:ª(?:[OvX][wWP]{{0,2}}?[sΣρ]|[OvXô])ª?
            |[OX]?Z|Dw?[sΣ]|D[wg]|[Xô]?Z)?(?:{rate})?
        | ED[wb]?[nN]D(?!-) # in her 60s
        | {modifiers}(?:[e1]-?h-?U|h-U|he(?:ü?U|%)|{figure}?-?(?:[e1]-?)?[hQ](?:-U|f(?:[eD]ü?U))) # a quarter-mile
        | {modifiers}(?:h(?=e?B)e?B|eh-?B){counted}? # half a million
        | {modifiers}(?:D(?=[ç]h))?[ç]?(?:[e1D]?-?(?:h|o(?=f))|(?:{figure}-?)[hQ]|(?:[e1])-[oh])
            (?:{whole}|D(?:w|{noun})|(?<=h)(?=[.,VE]))
        | {modifiers}(?:{figure})-?Q(?:{whole}|{noun}|[wħ](?=[.,VEf&]))?
        | aM?{figure}{counted}?|aV{figure} # all four
        | {modifiers}{number}-?{counted}(?:{persons})? # 300 users
        | {modifiers}{number}(?:ç|X(?={noun})?)?(?:{noun})?{whole}
        | {figure}(?:çw?|X{noun}?|M)(?=[^-]) # two more
        | (?:[nN]|{words})-(?!k)(?:w-w|r|wr|[wgsWUjx](?:-r)?)(?:-r)? # Ten-man, 34-year-old
        | (?<![Deş])[vṽ](?:{whole}|[wWPAô]?[sΣρ](?!-)) # several crops
        | (?<!M)[vṽ]f?ö
        | [e]v[wWPô]{{0,2}}?[sΣρ](?!-)|[eD]?w?ħf{noun}|eħf[wW] # a handful of users
        | β(?:f?(?:ö|D)?(?:{noun})|fö) # both sides
        | (?:1f(?:ö)|1(?:g(?!-)|wg(?!-)|Ug)) # one of them
        | J(?:[o1]|{figure}){noun}?
        | (?:(?<=[De])o|[nN]Ê)(?:j|c|[ôwWA]?[wsgΣ])(?!-) # 22nd goal
        | (?<=D)í(?:c|[ôw]?(?:g|j|s))|(?:p?D|@)?(?<=[De])íc
        | [oí]R|R[nkN](?![UWA-])
        | [-–+][nN][U%]
        | (?:aw)?{modifiers}(?<![-/–xD]){words}{end} # is three
        | (?:M|ṽ|ñ?XZ|T[zt]?|@M){{1,2}}{number}(?![-/.]?[WPnN])
        | (?<=[futF@])N(?![-–/]|\.?[WP])
        | (?<=[PWρΣ],)[nN](?=[,.;)\n]|$)|(?<=[PWρΣ]\()[nN](?=\)|,) # Ann Lee, 51,
        | (?<=[PWρΣ])n(?=[PWρΣ-]{{1,4}}n(?:\n|$|[(.,;]))|(?<=[PWρΣ])n(?=\n\n|\n$) # Town 1 Rovers 1
        | (?<=V)[nN](?=[.,;!?\n’”]|$)
        | (?<=Ã)[nN](?:(?:[&t]|[-–])[nN])?(?![-/%UsΣρwWgjn¤]|\.n) # aged 91
        | (?<=[\n.]@)[nN](?=ï)|(?<=^@)[nN](?=ï) # At 19 she
        | (?<=[&.,\n])[nN](?=V) # 16 against
        | (?<=[ws]f)n(?=[.,;\n]|$) # a list of 15
        | {modifiers}{number}x[sΣ](?!-) # 640 line crews
        | (?:M{{1,2}}|(?<=u))eo(?=[.,;\nVEtF~]|$) # by a third
        | {modifiers}H(?=[VFEt.,;\n]|$) # dozens
        | evU # a few inches
        )""",
        re.VERBOSE,
    )  # fmt: skip


GRAMMAR = _grammar()
