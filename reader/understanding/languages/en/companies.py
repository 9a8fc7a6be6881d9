"""English: what tells companies and other bodies from people and places."""

from reader.understanding.languages.rules.companies import CompanyRules
from reader.understanding.languages.rules.notation import stems, words

COMPANIES = CompanyRules(
    openers=words("pt cv"),
    closers=words("""
        freight logistics foods energy capital systems solutions technologies technology semiconductor
        semiconductors biosciences biotech therapeutics pharmaceuticals pharmaceutical chemicals cement insurance
        securities investments ventures properties estates developments homes builders brewing breweries distillery
        foundry shipping ferries railways entertainment productions games brands stores supermarkets bakeries
        catering outfitters disposal sanitation recycling salvage landscaping roofing plumbing paving excavating
        transport trucking haulage taxis tours resorts casinos farms dairies orchards vineyards nurseries garages
        hardware software telecom telecoms communications broadcasting publishing press elementary academy college
        school schools seminary constructors contractors consulting consultancy analytics robotics dynamics
        aerospace aviation petroleum gas utilities renewables cooperative water power
    """),
    nouns=words("""
        company firm subsidiary unit maker manufacturer retailer startup supplier competitor contractor developer
        operator insurer lender bank brewer distiller publisher broadcaster charity nonprofit union agency newspaper
        weekly daily magazine website chain carrier airline carmaker automaker brand conglomerate utility refiner
        chipmaker drugmaker consultancy broker brokerage hedge foundation cooperative employer
    """),
    participles=stems("acquir- own- operat- publish- manufactur- made built develop- distribut- run employ-"),
    agents=words("by"),
    verbs=stems("""
        employs employed employing manufactures manufactured sells supplies supplied outsourc- restructur- export-
        recall- delist- underwrit- underwrote merg- lays laid refinanc- underpay- underpaid overcharg-
    """),
    site_verbs=stems("""
        clos- open- cut cuts cutting launch- post- report- hir- shed sheds unveil- rais- buy buys bought sell sold plan-
        slash- axe axed expand- build builds built own owns owned issu- miss- beat beats lower- lost loses
    """),
    goods=words("""
        plant plants factory factories store stores branch branches outlet outlets depot depots warehouse warehouses
        shop shops restaurants jobs workers staff shares stake profit profits loss losses revenue revenues sales
        earnings dividend results outlook forecast guidance brand brands product products fleet model models subsidiary
        site sites
    """),
    fillers=words("""
        has have had is was will would can could may also already now recently not plans plan to be been on monday
        tuesday wednesday thursday friday saturday sunday last week month year said it that which its this
    """),
    complements=words("of for in to from at"),
    sizes=words("""
        small big large largest biggest second former main principal leading local rival private
        shell holding parent sister software tech technology construction security logistics energy oil gas mining
        shipping trading data consulting insurance property management
    """),
    marques=words("""
        ford vauxhall opel toyota honda mazda nissan subaru suzuki mitsubishi hyundai kia daihatsu isuzu peugeot renault
        citroen citroën fiat seat skoda volkswagen vw audi bmw porsche ferrari lamborghini maserati bentley
        jaguar rover mini volvo saab chevrolet chevy dodge chrysler jeep buick cadillac lexus tesla byd tata mahindra
        maruti yamaha kawasaki ducati boeing airbus embraer cessna bombardier sikorsky lockheed
    """),
)
