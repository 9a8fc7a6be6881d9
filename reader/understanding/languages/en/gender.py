"""English: the gender of titles and given names."""

from __future__ import annotations

from reader.understanding.languages.fr.gender import GENDER as FRENCH_GENDER
from reader.understanding.languages.rules.gender import GenderRules
from reader.understanding.languages.rules.notation import words

_FEMININE = words("""
    ellen susan karen linda barbara patricia jennifer mary elizabeth margaret sarah emily emma olivia charlotte sophie
    lucy alice grace hannah rachel rebecca ruth helen jane joan joanna julia julie kate katherine kathleen kelly laura
    lauren lisa louise maria marie martha megan michelle nancy naomi natalie nicole nora paula rosa rose ruby sally
    samantha sandra sharon shirley stella stephanie teresa theresa tina tracy vanessa victoria virginia wendy yvonne zoe
    amy angela ann anna anne beth betty bridget carol caroline catherine chloe christine claire cynthia deborah denise
    diana donna dorothy edith eileen eleanor esther eve fiona florence frances georgia gillian gloria harriet hazel
    heather hillary holly ingrid irene isabel isla ivy jacqueline janet jessica jill joyce judith judy june kamala liz
    lorna lydia maeve mabel marion maureen mia miriam molly moira nina priya aisha fatima amina yasmin ursula siobhan
    niamh aoife gemma imogen tamsin philippa penelope freya phoebe daisy poppy mei ines greta
    abigail ada adelaide adele agatha agnes aileen aisling alexandra alma althea amber amelia anita anjali annabel
    annette antonia arlene ashleigh ava beatrice beatrix becky belinda bella bernadette bernice bertha bethany
    bianca bonnie brenda bridie bronwyn caitlin camilla candace carla carolyn cecilia celeste celia charlene
    charmaine chelsea cherie cheryl chika chioma clara clarissa claudia colleen connie consuelo cora cordelia daphne
    dawn deanna debbie deepa delia della desiree dina doreen edna edwina effie elaine elena eliza elsie emilia
    emmeline erica erin ethel eunice evelyn faith fay felicity fern flora francesca freda frida gail genevieve
    geraldine gertrude gilda giselle gladys glenda gwendolyn hadiza hattie helena henrietta hilda hope ida ilse
    indira ingeborg ivana jacinta jacqui jan jana janice jasmin jasmine jeanette jenna jennie jo joanne jocelyn
    johanna josephine josie joy juanita judi julianne juliet kaitlyn kara karin karina karla kathy katie katrina
    katy kavita kay kerry kirsten kirsty kristen kristin krystal lakshmi lana lara latoya laurel lavinia leah leanne
    leigh lena leona leticia libby lila lillian lily lindsay lindsey loretta lorraine lottie louisa lucia lucille
    lucinda luisa luz lynda lynette lynn mackenzie maddie madeline madge magda maggie maisie mandy mara marcia
    margarita margery margo mariana marilyn marina marisa marisol marlene marsha marta martina matilda maud mavis
    maxine maya meera melanie melinda melissa melody meredith millicent mindy minnie miranda mona monica monika myra
    myrtle nell nellie nerys ngozi nisha noelle noreen norma nuala octavia olga olive olwen oona oonagh opal padma
    paloma pamela patience patsy patty pearl peggy petra phillipa phyllis pippa polly pooja prudence rachael rakiya
    ramona rani raquel rekha renata renee rhiannon rhoda rhona rita roberta robyn rochelle rosalind rosamund rosanna
    roseanne roselyn rosie rowena roxanne sadie saffron sangeeta saoirse selina serena shabana shannon shauna sheena
    sheila shelley sheryl shobha shreya sian sienna sinead sita sonya soraya stacey stacy sue sunita susannah susie
    svetlana sybil sylvia tabitha tamara tania tanya tara tasha tessa thandiwe thelma theodora tilda tilly toni
    tonya tricia trish trudy uma una usha valentina valerie vera verity verna vicki vicky viola violet wanda
    wilhelmina wilma winifred yoko yolanda yuko zainab zara zelda zoey
""")


_MASCULINE = words("""
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas
    eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
    jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger
    terry austin sean gerald carl harold dylan arthur lawrence bryan bruce gabriel logan alan juan albert willie elijah
    wayne randy vincent mason roy ralph bobby russell bradley philip eugene tom tim jim bob bill joe ben dan mike steve
    dave nick greg tony harry oliver leo oscar hugh ian neil nigel graham gordon stuart simon rupert martin malcolm
    lewis liam luke callum craig clive colin derek duncan edmund ewan fergus fred gareth geoffrey giles gavin angus
    alistair alasdair barry bernard boris cecil clement conor cormac declan dominic donal eamon finn owen rory rhys
    dafydd evan rajesh sanjay vikram imran omar ali hassan ahmed mohammed kofi kwame hiroshi vladimir sergei dmitri ivan
    joel erik lars magnus olaf henrik jens karl hans klaus stefan marco luca carlos pedro diego rafael emil
    abdul abdullah abel abraham adrian ahmad aidan ajay akash alejandro alfred alfredo allan allen alvin amit amos
    andre andres anil anton antonio anwar archie arjun armando arnold arturo asad ashok asif augustus babatunde
    barnaby bart basil benedict benny bjorn blair brad bradford bram brent brett bryce byron caleb calvin cameron
    cedric cesar chad chester chidi chinedu chuck clark claude clayton cliff clifford clinton cody cole colm connor
    corey cornelius curtis cyrus damian dane danny darragh darrell darren darryl daryl dean deepak delroy demetrius
    denzel desmond dexter dick dieter dinesh dirk don donnie donovan doug drew duane dustin dwight earl ebenezer ed
    eddie edmond eduardo edwin efrain eli elliot elliott ellis elmer emeka ernest ernesto ernie errol erwin esteban
    euan evander everett ezekiel ezra faisal farouk felix ferdinand fernando fidel fintan floyd francesco francis
    francisco franco franklin fraser frederick fredrik fyodor garrett garry garth gene geoff geraint gerard gerardo
    gerry gideon glen glenn godfrey gonzalo grigory guillermo gunnar hakim hamish hank harish harrison haruto harvey
    herbert herman hiram horace howard huw idris ignacio igor ikenna irving isaac isaiah ishaan israel ivor jabari
    jamil jared jarrod jarvis javier jed jeff jefferson jeffery jerome jesse jethro joaquin jock joey johann jon
    jonah jonas jonny josef josephat josh josiah josphat jude julian julio julius junaid justus kareem karthik kazuo
    keegan ken kendrick kenji kenny kent kev kieran kieron killian kurt kwasi lachlan lamar laszlo leander leland
    len lenny leon leonard leonardo leroy les lester levi lloyd lorenzo lou lowell lucian luis lukas luther lyle
    mack malachi malachy manfred manny manoj manuel marcelo marcos marcus mario marlon marshall marty marvin masashi
    mats maximilian melvin merlin mervyn micah mick miguel mikhail miles milo milton mitch mitchell mohammad mohan
    monty morris mortimer moses muhammad murray myles ned nehemiah nelson neville nikhil niklas nikolai nils noel
    norman nuno obinna olav oleg ollie olumide omari orlando orson osama osman oswald otis otto pablo paddy parker
    paulo pavel percy perry phil pierce piers prakash pranav preston quincy rafe rafiq raj raja rajiv ralf ramesh
    ramon randall randolph rashid raul ravi reece reg reggie reginald reuben rex rhodri ricardo rick ricky rob
    robbie robby rod roderick rodney rodrigo rohan rolf roman ron ronaldo ronan ronnie ross ruairi ruben rudolf rudy
    rufus sachin sajid salman salvador salvatore sandeep sanjeev santiago satish saul seamus sebastian selwyn sergio
    shaquille shaun sheldon shinji sid sidney silas silvio simeon solomon spencer stan stanley stefano stephan
    stewart sunil suresh sven sylvester tadeusz takashi tariq ted teddy terence terrance terrell terrence thabo theo
    theodore thor tobias toby todd tomas tommy travis trent trevor troy tunde tyrone tyson uche umar uwe vernon vic
    vijay vikas viktor vince vinod virgil vishal vivek walker wallace wally walt warren wendell wes wesley wilbur
    wilfred will willem willis wilson winston yannis yasir yosef yuri yusuf zachariah zack zeke zubair
""")


_AMBIGUOUS = words("alex sam kim jordan taylor robin leslie pat chris casey jamie morgan charlie lee jean")

GENDER = GenderRules(
    masculine_titles=words("""
        mr mr. sir lord father brother king prince emperor pope bishop archbishop cardinal imam sheikh emir sultan
        duke baron chairman congressman councilman spokesman businessman husband son uncle man boy policeman fisherman
        grandfather grandad granddad grandson grandpa stepfather stepson nephew boyfriend groom bridegroom dad daddy guy
        bloke lad gentleman widower fiancé monk friar pontiff patriarch schoolboy headmaster landlord waiter barman
        frontman yachtsman horseman sportsman batsman statesman assemblyman salesman cameraman fireman
        serviceman clergyman postman gunman hitman conman tradesman craftsman strongman godfather
        businessmen englishman irishman frenchman scotsman welshman dutchman
        cornishman yorkshireman
"""),
    feminine_titles=words("""
        mrs mrs. ms ms. miss dame lady sister queen princess empress duchess baroness chairwoman congresswoman
        councilwoman spokeswoman businesswoman wife daughter mother aunt woman girl policewoman actress
        grandmother granny grandma granddaughter stepmother stepdaughter niece girlfriend bride mum mom mummy mommy lass
        widow fiancée nun matriarch heiress heroine schoolgirl headmistress landlady waitress barmaid hostess housewife
        ballerina diva comedienne frontwoman yachtswoman horsewoman sportswoman stateswoman assemblywoman saleswoman
        camerawoman firewoman servicewoman clergywoman countess marchioness godmother
        englishwoman irishwoman frenchwoman scotswoman welshwoman dutchwoman
"""),
    masculine_names=(FRENCH_GENDER.masculine_names | _MASCULINE) - _FEMININE - _AMBIGUOUS,
    feminine_names=(FRENCH_GENDER.feminine_names | _FEMININE) - _MASCULINE - _AMBIGUOUS,
    ambiguous_names=_AMBIGUOUS,
    feminine_endings=("a", "elle", "ette", "ine", "lyn", "lynn", "ie", "ah"),
    masculine_endings=("o", "us", "ck", "rd", "rt", "id", "ew", "er", "or", "im", "ke", "il"),
)
