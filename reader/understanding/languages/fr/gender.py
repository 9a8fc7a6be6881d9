"""French: the gender of titles and given names."""

from __future__ import annotations

from reader.understanding.languages.rules.gender import GenderRules
from reader.understanding.languages.rules.notation import words

GENDER = GenderRules(
    masculine_titles=words("""
        m. mm. m monsieur messieurs mr mr. sir lord don père frère abbé roi prince empereur pape cardinal imam cheikh
        émir sultan docteur professeur colonel général amiral lieutenant adjudant président ex-président vice-président
        sénateur député chancelier avocat directeur entraîneur sélectionneur attaquant défenseur gardien buteur ailier
        joueur acteur comédien chanteur rappeur réalisateur écrivain romancier auteur historien candidat patron
        dirigeant gouverneur procureur ambassadeur conseiller époux mari fils oncle cousin champion chercheur
        footballeur musicien policier gendarme médecin curé rabbin duc comte baron vicomte
    """),
    held_by_women=words("""
        docteur professeur colonel général amiral lieutenant adjudant président vice-président sénateur député
        chancelier avocat directeur défenseur écrivain auteur candidat patron dirigeant gouverneur procureur ambassadeur
        conseiller chercheur policier gendarme médecin expert ingénieur entraîneur
    """),
    feminine_titles=words("""
        mme mmes mme. mlle mlles madame mesdames mademoiselle mrs ms miss lady doña sœur mère reine princesse
        impératrice présidente ex-présidente vice-présidente sénatrice députée chancelière avocate directrice
        entraîneuse sélectionneuse attaquante défenseuse gardienne buteuse joueuse actrice comédienne chanteuse
        rappeuse réalisatrice écrivaine romancière autrice auteure historienne candidate patronne dirigeante gouverneure
        procureure ambassadrice conseillère épouse femme fille tante cousine championne chercheuse footballeuse
        musicienne policière docteure professeure générale colonelle préfète duchesse comtesse baronne veuve ministresse
    """),
    feminine_endings=(
        "a",
        "ette",
        "ine",
        "ie",
        "ise",
        "yse",
        "lle",
        "nne",
        "ique",
        "ence",
        "ande",
        "lene",
        "ène",
        "ude",
        "ane",
        "ice",
        "ance",
        "oé",
        "ée",
    ),
    masculine_endings=(
        "o",
        "n",
        "r",
        "l",
        "s",
        "d",
        "t",
        "k",
        "c",
        "m",
        "f",
        "x",
        "g",
        "j",
        "v",
        "b",
        "p",
        "i",
        "y",
        "u",
        "z",
        "w",
        "q",
    ),
    feminine_names=words("""
        anne claire marie hélène alice agnès rachel carmen sarah deborah judith élisabeth elisabeth edith édith astrid
        ingrid myriam miriam margaret janet kathryn caryn isabel isabelle muriel ségolène ségolene rose jane kate grace
        helen ellen karen susan carol sharon lauren megan allison alison hillary hilary nancy mary lucy emily amy betty
        sally kelly molly dorothy rosemary shirley ashley courtney meg gwen jill liz beth elizabeth ruth esther soledad
        pilar mercedes dolores inès ines iris doris anaïs thaïs brigitte margot marion manon louison ninon lison fanny
        cathy betsy penny jenny wendy cindy judy june april carole nicole simone yvonne solange edwige angélique blanche
        laure maure aude maude mathilde clotilde charlotte adélaïde agathe berthe marthe laurence florence clémence
        constance solenn gaëlle maëlle joëlle noëlle rachida sophie julie zoé chloé cléo noémie dorothée irène eugénie
        séverine catherine christine sylvie nathalie valérie stéphanie bénédicte aung asma fatou aminata mariam maryam
        farah zaynab zeinab leïla neïma meriem nour noor houda souha jacqueline odile cécile lucile emmanuelle danièle
        danielle michèle michelle gabrielle rafaële raphaëlle ursula angela theresa christiane viviane éliane josiane
        liliane ariane marianne roxane diane jeanne suzanne lise élise louise denise françoise héloïse annick annie
        maïté sigrid heidi naomi mimi yuki samantha condoleezza penelope chantal chantale mireille corinne éveline eva
        solveig margrethe ann joan vivian béatrice clarisse delphine gisèle adèle estelle christelle armelle isabeau
        rebecca aïcha aïssata aïssatou awa aya akissi adjoua affoué amenan ahou bintou coumba dieynaba djeneba fanta
        fatima fatimata fatoumata hawa kadiatou kadidia khady mariama maïmouna nafissatou ndeye oumou rama rokia rokhaya
        salimata sira sokhna amel amina assia chaïma chahinez djamila dounia fadila farida fatiha feriel habiba hafida
        hajar halima hanane hayat hind ikram ilham imane jamila karima khadija lamia latifa leila lina loubna malika
        meryem mouna nabila nadia naïma najat naoual nawal nezha rajae rim salma samia samira sanae sara selma sihem
        siham sonia soumaya souad wafa wassila yamina yasmine zahra zineb zohra audrey aurélie aurore camélia candice
        capucine caroline cassandra cécilia céline chrystelle claudine colette coralie cynthia daphné déborah domitille
        elsa émilie emma évelyne fabienne flavie flore francine frédérique geneviève géraldine ghislaine ginette
        guylaine huguette jocelyne joséphine justine karine katia laetitia laëtitia laura léa léna léonie line lola
        louane louna lucie ludivine lydia lydie lyne madeleine magali mahault manuela marjolaine marjorie marlène
        martine maryline maryse maëva mégane mélanie mélissa micheline monique murielle mylène nadège nadine natacha
        océane odette olivia ophélie pascale patricia paulette pauline perrine prune raymonde régine romane rosalie
        sabine sabrina salomé sandra sandrine servane sidonie solène soline stella sylviane tatiana thérèse tiphaine
        valentine valériane vanessa véronique victoire victoria virginie yaël yolande zélie jade ambre anouk iman
        zoubida binta roxana ioana elena irina olga oksana ludmila svetlana milica jelena ivana marija yuko naoko keiko
        priya sunita anjali hanneli anneli kirsten greta femke sanne anke heike ulrike giulia francesca inmaculada
        consuelo fernanda beatriz agnieszka małgorzata katarzyna joanna manana tamar ayşe fatma elif layla rania shirin
        elnaz soizic gwenaëlle nolwenn anaïg ombeline clothilde apolline bérengère tifenn ndèye djénéba assetou salamata
        hadja houria saïda rahma hanan ghada widad natalia anastasia ksenia yevgenia halyna daria polina zuzana lenka
        hana radka ewa zofia danuta wanda ilona réka zsófia eszter raluca mihaela simona gabriela cristina paola
        valentina ilaria federica elisabetta ornella encarnación guadalupe ximena catarina leonor inês mafalda birgit
        gudrun hildegard monika silke frauke ilse griet annelies lieve katrien ingeborg gunhild tuula päivi aino riitta
        nguyet mei ying sachiko michiko yoko noriko kumiko lakshmi indira meena kavita deepika fatemeh parisa narges
        espérance vesna hannah norah luce marisol maud lourdes katrin agata alexandra alina alizée ariana blandine
        célestine emilia flora iryna jessica josianne julia kenza lindita lucette lucia lucía léontine marcelline
        maria marine maryvonne maría maya milka nora olha pierrette priscilla rima sofia sophia véra yana yasmina
        élodie dalila sylvette arlette bernadette clémentine félicité prudence providence charité honorine philomène
        perpétue godelieve mauricette simonne yvette lucienne fernande germaine marcelle andrée renée aimée désirée
        josée mehrnaz golnaz azadeh mahsa nasrin shohreh setareh malala benazir mbali thandiwe nomvula chimamanda
        ngozi adaeze amaka yetunde folake abena akosua efua wangari wanjiku makena njeri zawadi rehema neema furaha
        baraka aline abigaïl abigail tess inge maren astri ingunn bodil kjersti marit randi siv unni agneta gunilla
        birgitta kerstin anneke marijke margriet hilde lotte saskia nienke dominika jadwiga grażyna halina krystyna
        teresa barbara dagmar jarmila vlasta zdenka blanka ljiljana snežana gordana biljana dušanka vesela yordanka
        tsvetana despina eleni kyriaki vasiliki katerina ourania rivka shoshana tzipi yael noa miri ayelet sivan
        meirav yoojin minji eunji soyeon jiwoo hyejin huong linh thuy hanh xiaomei lihua fang rosario amparo maribel
        raquel noemí itziar nekane begoña montserrat nuria núria carme mercè meritxell graça fátima conceição lurdes
        bárbara
    """),
    masculine_names=words("""
        pierre philippe antoine alexandre jérôme guillaume étienne maxime christophe stéphane george georges andré mike
        steve dave joe luke bruce pete joshua luca nikita mustapha mustafa moustapha moustafa issa moussa abdallah
        abdoulaye ibrahima souleymane mamadou jules gilles jacques charles yves ange serge jorge josé rené hervé honoré
        désiré aimé théodore isidore grégoire magloire ludovic éric frédéric dominic éloi henri rémi rémy thierry
        geoffrey harry barry larry terry jerry andy tony jimmy bobby billy johnny anthony timothy gregory guy jérémie
        élie zacharie nathanaël achille basile émile cyrille théophile camill anatole bartholomé côme timothée
        barthélemy aristide clotaire hilaire lazare oscar blaise ambroise eustache lance wayne kyle dwayne shane clyde
        rupert zinedine zinédine noureddine nasreddine salah taha moqtada mola mollah ali ehud oussama mullah jeremie
        rodrigue félix enrique henrique roque jake blake duke ike wolfgang kaspar elie attila nicola ilia ilya kolia
        vania micha mischa juha mika pekka esa costa juda akira kenta shinzo yasuhiko hosni yasser bachar mouammar recep
        nicolas arsène eugène fabrice patrice maurice brice aurèle ousmane alassane assane hassane lassana boubacar
        amadou ahmadou cheikh ibrahim idrissa lamine malick modibo oumar ousseynou pape samba seydou sidiki sékou
        thierno youssouf yaya naby kouassi kouamé kouadio konan koffi yao kwame kofi serigne babacar alioune abdou
        abdoul baba bakary daouda demba dramane drissa fodé gaoussou hamidou habib idriss issouf kalilou karamoko
        mahamadou mamady moriba nouhoum salif samuel simplice soumaïla tidiane tiémoko zoumana abdelkader abdelaziz
        abdelhamid abdellatif abdelmajid abderrahmane achraf adel adil ahmed aziz bilal brahim chaker chakib djamel fahd
        farid fathi faouzi fouad hamid hamza hassan hicham hocine ilyes ismaël ismail jamal kamel karim khaled khalid
        lakhdar lotfi mahdi mahmoud malek mehdi mohamed mohammed moncef mounir mourad nabil nasser nizar omar othmane
        rachid rafik réda ridha rida riad saïd said salim samir sami slimane soufiane tahar tarek tarik walid yassine
        younes youssef ziad zakaria adrien alain alexis amaury arnaud arthur aurélien bastien benjamin benoît bernard
        bertrand boris bruno cédric christian clément corentin cyprien cyril damien daniel david denis didier dimitri
        edgar édouard emmanuel émilien enzo fabien félicien fernand florent florian franck françois gabriel gaël gaëtan
        gaspard gauthier geoffroy gérald gérard germain ghislain gilbert grégory gustave hector hubert hugo hugues jacky
        jean jérémy joachim joël jonathan joseph josselin julien kevin kévin laurent léo léon léonard lilian lionel loïc
        louis luc lucas lucien marc marcel marius martin mathias mathieu mathis matthieu michaël mickaël michel nathan
        noah noël norbert olivier pascal patrick paul pierrick quentin raoul raphaël raymond régis renaud richard robert
        robin rodolphe roger roland romain romuald sébastien simon stanislas sylvain tanguy théo thibault thibaut thomas
        tristan valentin valère victor vincent vivien xavier yann yannick yoann yvan yvon noé
        smaïl yacine modou issiaka dieudonné josué moïse célestin bonaventure godefroid sofiane mihai andrei volodymyr
        vladimir dmitri sergueï nikolaï anatoli mikhaïl goran zoran dragan petar kenji hiroshi takeshi haruki anand
        rahul arjun vikram sanjay narendra matti jari olav bjørn erik lars anders hendrik pieter kristof dirk joost
        jürgen dieter uwe giovanni marco matteo alessandro javier joão thiago paulo zbigniew krzysztof tadeusz jarosław
        giorgi davit levan mehmet ahmet emre hussein yousef reza babak minh malik sory djibril tevita sione goulven
        erwan papis lahcen driss anis fethi azzedine boualem andriy oleksandr yuriy igor oleg pavel jiří tomáš miroslav
        vaclav stanislav wojciech andrzej lech donald istván lászló zoltán gábor viktor traian cristian bogdan radu
        silviu ivo branko slobodan stefano riccardo massimo sergio fabrizio vincenzo gianluca enrico pablo diego rodrigo
        gonzalo íñigo álvaro ricardo eduardo luiz helmut günther klaus jens sven torsten detlef friedrich wouter maarten
        jeroen pascalino gunnar håkan svein jukka timo toivo junichiro yoshihide yukio akihito jinping keqiang rajiv
        ashok manmohan mukesh erdem kemal murat orhan hakan ekrem mohsen hossein ebrahim massoud
        andre nordine balla halifa clarence jelle ovila papa gwenaël armel gwendal erwann alban aloïs armand auguste
        augustin barnabé baudouin béranger denys donatien ernest évariste fulgence gabin gaston hippolyte ignace
        jocelyn lambert landry léandre léopold lucian marceau maximilien médard melchior narcisse octave prosper
        réjean rosaire sylvestre théophane ulysse urbain yvain yvonnick géraud wenceslas mahamat mahamane abakar
        idrissou saliou ndiaga mbaye mbagnick makhtar matar massamba oumarou hamani salou tchédji codjo koku kodjo
        yawo komlan kossi ayao edem elom senyo kwaku kwabena kwasi yaw obi chinedu emeka ikenna olu tunde femi
        babatunde segun jomo mwangi kamau otieno juma hamisi tendai farai thabo sipho themba mandla bongani nkosi
        taoufik toufik abdelhak abdelkrim abdeslam mokhtar moktar larbi miloud kaddour houari slim mongi hedi hédi
        béji kaïs kais jaouad aïmen aymen anouar hakim nassim nadim rafic marwan ghassan elias charbel gebran samer
        bassel anas yazan saad falah muqtada haider bakr farzad behnam siavash kourosh bahram dariush arash kian
        pervez nawaz imran asif zulfikar arvind amit anil deepak manoj naveen rajesh suresh vijay ravi sunil xiaoping
        zedong enlai hiro shinji kazuo ichiro taro satoshi minho seojun jaein hyun arnold egbert willem joris bram
        thijs sjoerd kees sander rutger anton bengt nils lennart göran olle torbjörn leif rolf terje kjell øyvind ole
        knut rasmus morten søren niels henrik janne mikko antti heikki ville janis juris andris valdis arvydas
        vytautas bohdan taras ostap mykola petro serhiy dmytro rouslan ruslan ramzan maksim kirill artem arkadi
        gennadi valeri evgueni evgeni bojan vuk nenad dejan milan milorad ratko radovan zdravko tomislav ante krešimir
        janez matjaž borut ferdi bekim besnik agim hashim edi panos kostas antonis yannis giannis nikos dimitris
        stavros spyros luigi gino ciro angelo fabio guido silvano paolo carlo mario luciano giuseppe salvatore gaetano
        antonio alberto alfredo fernando guillermo ezequiel facundo hernán leopoldo julio ramón joaquín ignacio iñaki
        mikel aitor unai jordi carles oriol mariano rafael gustavo humberto ruben rubén manuel
    """),
    ambiguous_names=words("claude dominique camille andrea maxence alix morgan sam alex charlie kim lou sasha sacha"),
)
