"""French: surnames of public figures that the press writes alone, without presenting who they are; folded."""

from reader.understanding.languages.rules.notation import words

PUBLIC_FIGURES = words("""
    macron hollande sarkozy chirac mitterrand giscard pompidou melenchon zemmour bardella bayrou fillon valls attal
    darmanin villepin jospin rocard juppe balladur hidalgo dati retailleau wauquiez ciotti glucksmann poutou besancenot
    merkel scholz kohl schroder thatcher blair cameron sunak starmer corbyn farage berlusconi renzi salvini meloni
    draghi rajoy zapatero tsipras varoufakis orban tusk kaczynski juncker barroso lagarde barnier
    poutine medvedev eltsine gorbatchev lavrov navalny prigojine kadyrov loukachenko zelensky porochenko ianoukovitch
    erdogan ataturk assad kadhafi moubarak sissi morsi bouteflika tebboune bourguiba essebsi saied
    netanyahou netanyahu rabin arafat haniyeh nasrallah khomeiny khamenei ahmadinejad rohani raissi karzai
    trump biden obama clinton reagan nixon kennedy kissinger pompeo blinken musk zuckerberg bezos snowden assange
    trudeau harper legault charest bolsonaro lula rousseff maduro chavez castro milei kirchner macri pinochet allende
    modi bhutto musharraf mao kishida duterte mandela mbeki zuma ramaphosa mugabe kagame kabila tshisekedi mobutu
    sassou deby biya gbagbo ouattara bedie sonko compaore sankara goita tchiani bazoum issoufou buhari tinubu museveni
    nkurunziza annan guterres bergoglio ratzinger wojtyla
    zidane mbappe messi ronaldo neymar platini deschamps benzema griezmann federer nadal djokovic infantino blatter
""")
