"""English: given names and family names of the world's peoples, titles before people, and what tells them."""

from reader.understanding.languages.rules.notation import words
from reader.understanding.languages.rules.people import PeopleRules

GIVEN_NAMES = words("""
    jaylon jayden jaden kayden hayden brayden kaden kade jamal jamaal jermaine tyrone tyrese deshawn lashawn marquis
    darnell rasheed kareem malik dwayne dwight emmett everett elmer elroy vernon virgil wendell wilbur orville chauncey
    dustin randall ronnie donnie lonnie johnnie jimmie jimmy billy bobbie eddie freddie teddy charlie alfie ollie olly
    jonty gethin dewi iolo ieuan emrys geraint gwilym hywel iwan owain llew siôn siân mair megan eira angharad bethan
    carys ffion eleri nia lowri catriona mairi eilidh morag kirsteen ruaridh hamish struan lachlan fraser torquil innes
    dougal archibald gráinne grainne róisín roisin sinéad ciara ciarán ciaran caoimhe éamon oisín oisin pádraig padraig
    seán séamus seamus fiachra dervla eimear sorcha tadhg diarmuid diarmaid colman fionn fionnuala orla órla maire máire
    deirdre bríd brendan cillian cian rónán ronan niall donncha packie paddy morton mortimer montgomery percival quentin
    algernon barnabas crispin julian sebastian tarquin tobias toby piers rafe rollo rufus humphrey cuthbert ignatius
    ambrose thaddeus bartholomew ezekiel jeremiah isaiah isaac josiah micah silas elias ezra gideon caspian isolde
    ottilie araminta arabella henrietta clementine cressida tallulah matteo giulia giulio giuseppe giovanni francesca
    francesco salvatore vincenzo antonella alessandro alessandra lorenzo paolo stefano davide enzo fabio federico
    filippo giacomo gianluca gianni massimo maurizio nicolò riccardo roberto sergio silvio umberto valentino benedetta
    chiara elisabetta fiorella ilaria ludovica martina joaquin joaquín jorge jesús ignacio gustavo guillermo gonzalo
    germán gerardo fernando felipe esteban enrique emiliano eduardo efraín cristóbal benito arsenio alonso alfonso
    agustín héctor hernán javier josefina leandro lautaro luis manuel mateo mauricio miguel moisés néstor nicolás
    octavio osvaldo pablo patricio ramón raúl ricardo rigoberto rodolfo rodrigo rogelio rubén teodoro tomás ulises
    vicente xavier beatriz carmen catalina consuelo esperanza estela eugenia fernanda gabriela graciela inés isabela
    isabella itziar leonor lourdes lucía lupita magdalena maricel maricar maribel milagros montserrat nayeli remedios
    rocío teresita ximena yesenia zulema corazon ligaya danilo crisanto reynaldo rolando wilfredo efren ernesto erlinda
    imelda jejomar leni rommel arnel joão jose gonçalo tiago thiago vitor vinícius luiz paulo rui nuno duarte afonso
    françois jacques laurent thierry thibault yves bertrand didier émile étienne gaston gérard guillaume
    henri hervé hubert jérôme julien léon lucien marcel mathieu maxime olivier pascal philippe rémi stéphane sylvain
    sylvie véronique brigitte chantal delphine geneviève josiane mireille monique pascale solange thérèse jürgen jörg
    günther günter gerhard gottfried friedrich ferdinand ernst eberhard dieter detlef bernd anke annika birgit dagmar
    elke friederike gudrun heidi helga ilse ingrid jutta käthe liesel lieselotte ludwig lutz manfred matthias norbert
    otto ralf rainer reinhard rüdiger siegfried sigrid torsten ulrich ursula uwe volker waltraud wolfgang horst heinz
    heinrich hartmut hannelore wilhelm pieter hendrik jacobus johannes jannie wikus francois kobus riaan gerrit gijs
    joost joris jeroen maarten marieke anneke wouter willem sander sjoerd bram daan femke lotte saskia anders arvid
    bengt birgitta bjørn björn eirik erland espen frode gunnar gunilla hakan halvard hedda helge håkon ingmar ingvar
    joakim jonas jörgen kjell knut lasse leif lennart linnea mads mikkel mogens morten niels nils ola oddvar oskar
    øystein rasmus rune sigurd signe solveig sten steinar svein sven terje thorbjørn torbjörn torgeir ulf viggo vidar
    aino antti eero eino heikki ilkka jari jussi kaisa kimmo matti mikko paavo pekka petri reijo sanna seppo tapio timo
    ville veikko aleksandr alexei aleksei anatoly andrei andriy arkady artem artyom bogdan boleslaw bohdan czeslaw
    dmitry dmytro dragan dragoslav dusan eduard evgeny gennady georgy grigory grzegorz gyorgy igor ihor ilya iosif jacek
    janusz jaroslav jaroslaw jerzy jiri josef jozef katarzyna kateryna konstantin krzysztof ladislav lech leonid liliana
    ljubomir ludmila lyubov maciej malgorzata maksim marcin marek mariusz mateusz mihai mihail mikhail milena milos
    miroslav mladen mykola nadezhda nadia natalia natalya nikita nikola nikolai oksana oleg oleh oleksandr oleksiy olena
    olha ondrej pavel pavlo petar petro piotr radoslav rafal rostislav rustam ruslan semyon sergey serhiy slobodan
    snezana stanislav stanislaw stepan svitlana tadeusz taras tatiana tatyana timofey tomasz vaclav vadim valery vasily
    vasyl viktor vitaly vitali vjosa volodymyr vyacheslav wojciech yana yaroslav yegor yevgeny yulia yuri yuriy zbigniew
    zdenek zoran zsolt zoltan laszlo istvan ferenc gabor attila balazs bela sandor tibor tamas katalin ildiko ioan
    gheorghe florin cristian costin radu sorin traian vlad adriana anca ionela giorgos yiannis dimitris kostas nikos
    panagiotis spyros stavros thanasis vassilis eleni katerina konstantinos mehmet mustafa murat orhan recep selim
    serkan tayfun yusuf zeynep ayşe aylin burak defne elif emine emre ferhat gökhan hülya ismail kemal levent nazan nuri
    osman ömer özlem sevim abdel abdelaziz abdelkader abdi abdirahman abdo abdulaziz abdulkadir abdullahi abdulrahman
    abdulrazaq abdurrahman abu adel adnan afia ahmadu akram alaa aliyu aliya alhassan amal amer amin aminu amir amira
    amr anas anwaar asma ashraf ashraful aslam asmaa aydin ayman ayesha aziz azhar bashar bashir bassam bilal bilkisu
    dalia dawud ebrahim ehab eman esraa fadi fahad faisal faizal farah farhan farid farida farouk fatemeh fatma fatimah
    fatou fouad ghada ghassan ghulam habib hadi hafsa hajar hala halima hamad hamid hamida hamza hanan hani haroon harun
    hashim hasina hatem hawa hicham hisham huda hussain hussein ibrahim ibrahima idris iftikhar ikram imad imdad inas
    iqbal ishaq ishaku isra issa issam iyad jaber jafar jahirul jalal jamila javed jawad kabir kamal kamil karim karima
    khadija khaled khalid khalil laila lamia layla latifa leila lina lubna mahdi mahmood mahmoud mahmud majid majed
    mamadou mansour mansoor mariam marwa marwan maryam mehdi mohamad mohamed mohammad mona mounir mousa muhammad
    muhammadu mukhtar munir murtala musa mustapha mujib nabil nada nadeem nadim naeem nahla naila nargis naseer nasir
    nasser nawal nawaz nayef nazir nizar noor nora noura osama qasim rabia rachid rafiq rahim rahma rami ramzi rana
    rania rashid rashida rauf razia reem reza riad riyad rizwan rubina rukhsana saad saadia sabir sabrina sadiq safiya
    saeed sahar sajid saleh salem salim salma salman sameer samer sami samia samir samira sana sara sayed shabbir shafiq
    shafiqul shahid shahida shahnaz shaista shakeel sharif shazia sheraz shoaib siraj soha suad suhail sulaiman suleiman
    syed taha tahir talal tamer tamim tarek tariq umar usman waheed wael walid waqar wasim yahya yakubu yaqub yasin
    yasir yasmine yasser youssef yousef younis youssou yunus yusra zahid zahra zakaria zaki zaynab zeinab ziad zubair
    zulfiqar abimbola adaeze adamu adebayo adekunle adewale adeola ademola adesola afolabi akin akinwumi amaka aminat
    anthonia ayodele ayo babajide bamidele bola bolanle bukola chiamaka chibuzo chidinma chigozie chijioke chika chikwe
    chinonso chinwe chioma chisom chizoba chukwuemeka chukwudi danjuma ebele ebuka ekene ekaette emeka emeke enitan
    esohe ezinne femi folake folasade funke funmi funmilayo gbenga godswill ifeanyi ifeoma ifunanya ikechukwu ikenna
    iyabo jide jumoke kayode kehinde kelechi kemi kolawole kunle lanre lekan modupe ndidi ngozi nkechi nkem nkiru nnamdi
    nneka nnenna nwando obinna obiageli odion ogechi okechukwu okey olabisi oladipo olajide olamide olanrewaju olatunji
    olayinka olufemi olufunke olumide olusegun oluwaseun oluwatobi omolara omotola onome onyeka opeyemi osagie osaze
    rasheedat sade segun seun seyi simisola sola taiwo taofeek temitope titilayo tobi tochukwu toyin tunde uche uchenna
    udoka ugochukwu uju uzoma wale wasiu yemi yetunde yinka zainabu abena adjoa adwoa afua akosua akua akwasi amma araba
    efua ekow ekua kojo kobina kwabena kwadwo kwaku kwasi kweku kwesi kofi nana yaa yaw yawa nii naa edem selorm mawuli
    elikem dzifa sena enyonam achieng adhiambo akinyi anyango atieno auma awino chebet cheptoo chepkemoi cherono jebet
    jepkosgei kamau kariuki kiprono kipchoge kipkemboi kiptoo macharia mwangi mwende mutua mumbi muthoni njeri njoroge
    nyambura nyokabi odhiambo ochieng okoth omondi onyango otieno owino wairimu waithera wambui wangari wanjiku wanjiru
    wafula nekesa nafula hamisi neema rehema zawadi upendo halisi bakari salehe amani apio akello acen okello opio
    odongo ojok ivan namukasa nakato babirye wasswa kato tumwesigye tumusiime byaruhanga habimana uwimana mukamana
    niyonzima nshimiyimana abebe almaz bekele dawit derartu desta fikru genet girma haile hiwot kebede
    lemlem meles meseret mulu selam senait sileshi tadesse tamrat tesfaye tewodros tigist tsegaye yared yohannes
    zenebech amogelang andile ayanda babalwa bongani buhle busisiwe dumisani fikile jabulani kagiso karabo kgomotso
    khanyi khaya lebohang lerato lesego lindiwe litha lungile lwazi mandla masego mpho nandi naledi nkosana
    nkosazana nokuthula nomalanga nomsa nomvula nompumelelo nonhlanhla noluthando nosipho ntombi palesa phumzile pumla
    refilwe sandile sello siphiwe sipho siyabonga sizwe thabiso thabo thandeka thandi thandiwe themba thoko thulani
    tiisetso tshepo tumelo unathi vusi xolani xolile zanele zinhle zodwa zola tendai tafadzwa tatenda tapiwa tinashe
    rudo rutendo chipo farai munashe nyasha ruvimbo simba takudzwa chanda mulenga mwansa abhishek abhijit aditi aditya
    ajit akhil akshay alok amitabh amrita ananya anand anil anirudh anjali ankit ankita anup anuradha anurag arati
    aravind arvind ashwin atul avinash ayush balaji balakrishnan bharat bhavna bhushan bipasha chandra chandrashekhar
    chetan darshan devendra dhananjay dharmendra dilip dinesh divya ganesh gaurav gautam geeta girish gopal govind
    gurpreet hardeep hari harish harpreet harsh hemant indu ishaan jagdish jaswant jatin jayant jayanthi jitendra jyoti
    kalpana kamala kapil karan kartik kishore kiran komal krishna krishnan kunal lalit lalita madhav madhu mahesh
    mahendra malini manish manisha manju manoj manpreet meenakshi megha mohan mohit mukesh mukul murali nagesh namrata
    nandini narayan narendra naresh naveen neelam neeraj neha nikhil niraj nirmala nitin pankaj paresh parth pavan
    pradeep pragya prakash pramod pranab prasad prasanna prashant pratibha praveen preeti pritam priyanka purnima pushpa
    radha radhika raghav rahul rajan rajat rajendra rajeev rajiv rajni rakesh rama ramesh ranjit rashmi ravi ravindra
    ritu rohini rohit roshan roshni rushanara sachin sadhana sagar sakshi sandeep sangita sanjeev sanjiv santosh sapna
    sarita saroj satish saurabh savita seema shailesh shalini shankar shanthi sharad shashi sheela shilpa shiv shivani
    shraddha shridhar shruti shubham shyam siddharth smita smriti sneha sohail sonali srinivas subhash subramanian
    sudhir sujata sukhdev sumit sumitra sundar sunil suresh sushil sushma swapna swati tanvi tarun tejas uday ujjwal
    umesh upendra usha vaibhav vandana varun vasant vasundhara venkatesh vidya vijay vikas vinay vineet vinod vipin
    vishal vishnu vivek yamini yash yashwant yogesh yuvraj agha babar imran kamran shehbaz bilawal sughra shereen nusrat
    parveen zubaida chaminda dilshan gotabaya kumari kusal lasith mahela mahinda nimal nuwan sanath sarath sunethra
    tharindu upul bishnu deuba sher sita ramchandra bidhya akari akiko akira asuka atsushi ayako ayumi chihiro daichi
    daisuke eiji emiko fumio fumiko hanako haruka haruki haruto hideki hideo hikaru hiroko hiromi hiroyuki hisashi
    ichiro junko kaori katsuya kazuki kazuo kazuko keiko kenichi kenji kenta kiyoshi koichi koji kumiko kyoko makoto
    mamoru manabu mariko masahiro masako masato mayumi michiko midori minoru misaki mitsuko miyuki nanami naoki naoko
    naoto natsuki noboru noriko nobuo osamu reiko ryo ryoichi ryota sachiko satoru satoshi sayaka seiji setsuko shigeo
    shigeru shinichi shinji shinzo shizuka shota shun susumu tadashi taichi takahiro takako takashi takeo takeshi taro
    tatsuya tetsuya tomoko tomohiro tomoya toshiko toshio tsuyoshi yasuo yasuko yoichi yoshi yoshiko yoshihide yoshio
    yosuke yui yuichi yuji yuka yuki yukio yumi yumiko yuriko yusuke yuta yutaka agus ahmad aminah arief arif bambang
    budi dedi dian djoko eka endang fadli fitri gatot hendra heru indah intan irfan joko ketut komang nyoman putu wayan
    gede megawati mulyadi nurul prabowo puji ratna retno rini rizal rudi siti slamet sri sukarno suharto sutrisno
    suryadi titi wahyu wati widodo yanti yudi yulianti yustina azlan azizah azman faizah faridah halimah hamzah hassan
    jamaluddin kamaruddin khairul khairy mahathir maimunah muhyiddin norhayati rafizi rahimah rosmah rosnah shahril
    suhaimi syahrul syarifah zainuddin zulkifli zaleha nik tengku somchai somsak somying prayut thaksin yingluck anan
    apichart kanya malee niran ploy preecha sirikit srettha sukanya supachai suwit wichai thanh huong linh minh ngoc
    phuong quang thao thuy trang trung tuyet aung khin zaw thant myint nyan zin hnin thida sokha sopheak sovann vuthy
    channary bopha aperahama ariana hemi hinemoa hoani hone huia kahurangi kiri manaaki mere mihi nikau ngaire piripi
    rangi rawiri rewi tama tamati tane tāne wiremu wikitoria aroha ngahuia sione semisi sefa sitiveni viliame ratu lote
    lavinia mele leilani malia pita tevita tahlia fetu filipo fonoti josateki jone isikeli ilaisa malakai mosese akanisi
    kalani keanu makana noelani shanique shanice shanelle tanisha tamika keisha latisha lakeisha raheem devon delano
    delroy everton clive leroy errol garfield horace lloyd neville rupert trevor usain portia merlene marcia beverley
    josephina kateri marlene tanya waylon wyatt zachariah zane tanner tucker trent travis trevon tristan gaz daz shaz
    kaz baz jez jodie jodi kayleigh chantelle chardonnay demi leanne brittany britney courtney nevaeh kaylee
    kayla makayla mckenna mckenzie sienna skylar tatum payton peyton lindsay jada haley hailey gracie emery delaney
    cassidy carly carlie carlee brooke brianna breanna ashlyn ashley arianna alyssa allison alicia alexis alexa adrienne
    abby angus agnieszka ewa zofia halina barbara boguslaw iwona aleksandra beata dorota
""")
"""Given names of many peoples that are seldom anything else, beside those whose gender is known."""

_FAMILY_NAMES = words("""
    ang bae bui cao chan chang chao chen cheng cheong cheung chew chia chin chiu choi chong chow choy chua chung dang
    dinh dong duong fan feng fong foo fung gan goh guo han hoang hong hsieh hsu huang hui huynh hwang jang jiang jin
    jung kang kao khoo kim koh kong kuo kwan kwok kwon lai lam lau lee leong leung liang liao lim lin ling liu loh luo
    mok moon neo ng ngo nguyen oh ong pang park peng pham phan poh poon quek seo seow shen shin sim siu soh song soon
    suh sun sze szeto tan tang tay teo tham tian toh tran tsai tsang tse tseng tsui wang wong woo wu xi xiao xie xu yam
    yan yang yao yap yeo yeoh yeung yip yoo yoon yu yuan yuen zeng zhang zhao zheng zhou zhu
""")
"""Chinese, Korean and Vietnamese family names, which stand first."""

HONORIFICS = words("""
    madam mdm madame monsieur señor señora senor senora signor signora herr frau mang aling manang manong kuya encik
    cik puan tuan datuk dato datin opanyin maame alhaji alhaja hajia hajiya malam mallam shri smt thiru kumari fr pc
    wpc dc dpp asp dsp engr barr atty adv sgt lt capt col gen cpl pte pfc insp supt det hon brig msgr coun cllr prof
    prof. dr dr. mr mr. mrs mrs. ms ms. mx pvt sp seri chieftainess togbe asantehene asantehemaa ooni otunba ustaz
    ustad maulana moulana pandit swami bhikkhu ven pastor deacon sheikh auntie aunty tita tito tatay nanay bapak ibu
    pak kyai sayyid khun rev cmdr maj
""")
"""Titles before a name of one word or more, of which none is a common word."""

OFFICES = words("""
    minister secretary senator congressman congresswoman governor mayor chancellor ambassador judge justice colonel
    lieutenant sergeant admiral commander inspector constable detective sheriff bishop archbishop imam rabbi councillor
    councilman councilwoman councilor commissioner prosecutor chairman chairwoman chairperson premier spokesman
    spokeswoman spokesperson superintendent trooper provost pastor alderman treasurer auditor comptroller magistrate
    vicar brigadier assemblyman assemblywoman barrister solicitor advocate engineer professor doctor reverend deputy
    adviser advisor undersecretary registrar coroner ombudsman taoiseach tánaiste td mp mla mlc mep msp cllr rector
    chaplain administrator coach manager director officer president chief captain headteacher headmaster
    headmistress teacher nurse midwife surgeon lawyer attorney analyst economist historian novelist playwright author
    scientist biologist researcher farmer fisherman driver resident pensioner grandmother grandfather widow widower
    plumber carpenter electrician mechanic welder waiter waitress bartender barman barmaid chef shopkeeper vendor
    higgler trader hawker labourer conductor firefighter paramedic policeman policewoman soldier pilot sailor striker
    midfielder defender goalkeeper winger fullback halfback flanker skipper batsman wicketkeeper quarterback
    pitcher catcher receiver linebacker cornerback sprinter swimmer cyclist jockey boxer wrestler actor actress comedian
    musician guitarist drummer bassist pianist dancer choreographer filmmaker screenwriter photographer painter sculptor
    poet composer journalist columnist presenter broadcaster campaigner activist organiser organizer businessman
    businesswoman entrepreneur cofounder architect accountant banker cardiologist oncologist psychologist
    psychiatrist epidemiologist virologist archaeologist anthropologist sociologist climatologist meteorologist
    geologist seismologist astronomer physicist chemist linguist philosopher librarian archivist curator conservator
     elder chieftain headman mukhtar parliamentarian lawmaker legislator backbencher frontbencher
    son daughter husband wife brother nephew niece cousin uncle aunt fiancé fiancée boyfriend girlfriend grandson
    granddaughter stepson stepdaughter neighbour neighbor colleague suspect victim witness complainant defendant accused
    plaintiff survivor passenger
""")
"""Nouns for offices, trades and kin before a full name, which open no name of a body or a place."""

APPOSED = (
    OFFICES
    | words("""
    speaker principal builder baker butcher barber father sister mother leader head ceo boss founder
    twin dad mum mom
""")
) - words("td mp mla mlc mep msp advocate deputy guard suspect")
"""Nouns that a person's name follows between commas."""

PEOPLE = PeopleRules(
    honorifics=HONORIFICS,
    offices=OFFICES,
    apposed=APPOSED,
    retired=words("retd rtd ret retired"),
    nobles=words("duke duchess earl countess prince princess marquess marchioness viscount viscountess"),
    no_given_names=words("""
    administration government cabinet campaign presidency era doctrine family estate camp team trial case law bill act
    plan road street house white tower towers center centre store group report supreme high federal magistrates crown
    district county city state university college school hospital airport station north south east west northern
    southern eastern western central saint st new old great sir i god lord mr mrs ms dr mp qc kc jr sr but and so now
    then when while after before as if because since although though yet both either neither once today tomorrow
    yesterday tonight here there where why how what who whom whose which that this these those it he she they we you his
    her their its our my your the a an in on at to for from by with of no not yes well oh ok okay please thanks thank
    sorry hello hi hey dear poor little big young only even just like unlike instead meanwhile however moreover also
    still again perhaps maybe later earlier last next first second third one two three another other some many most all
    each every any none few several former late world day christmas easter halloween thanksgiving ramadan eid diwali
    deepavali
"""),
    family_names=_FAMILY_NAMES,
    age_endings=words("old"),
    behind_the_aged=words("""
        who whose and or is was has had said says told tells from of in on at with for by to that as but will would
        could can may might were did does
    """),
    joins=words("and"),
    relatives=words("who"),
    thing_relatives=words("which"),
    constituent_places=words("counties districts provinces parishes townships municipalities prefectures governorates"),
    singular_verbs=words("was is has"),
    speaking=words("said says told asked added replied recalled insisted argued explained"),
    speaking_seats=words("holyrood stormont capitol kremlin pentagon"),
    self_naming=words("identified identifies gave gives introduced introduces"),
    self_named=words("himself herself themselves themself name"),
    self_naming_openers=words("as"),
)
