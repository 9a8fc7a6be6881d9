"""English: counties, islands, states and provinces that the news names without more."""

from reader.understanding.languages.rules.notation import lines

PLACES = lines("""
    Alabama
    Alaska
    Arizona
    Arkansas
    California
    Colorado
    Connecticut
    Delaware
    Florida
    Hawaii
    Idaho
    Illinois
    Indiana
    Iowa
    Kansas
    Kentucky
    Louisiana
    Maine
    Maryland
    Massachusetts
    Michigan
    Minnesota
    Mississippi
    Missouri
    Montana
    Nebraska
    Nevada
    Ohio
    Oklahoma
    Oregon
    Pennsylvania
    Tennessee
    Texas
    Utah
    Vermont
    Wisconsin
    Wyoming
    Capitol
    Stonehenge
    New Hampshire
    New Jersey
    New Mexico
    North Carolina
    North Dakota
    Rhode Island
    South Carolina
    South Dakota
    West Virginia
    Capitol Hill
    Carnegie Hall
    Royal Albert Hall
    Hadrian's Wall
    Times Square
    Trafalgar Square
    Hyde Park
    Central Park
    Eiffel Tower
    Aberdeenshire
    Antrim
    Argyll
    Armagh
    Ayrshire
    Banffshire
    Bedfordshire
    Berkshire
    Berwickshire
    Buckinghamshire
    Caithness
    Cambridgeshire
    Carlow
    Carmarthenshire
    Cavan
    Ceredigion
    Cheshire
    Clwyd
    Cornwall
    County Durham
    Cumbria
    Denbighshire
    Derbyshire
    Devon
    Donegal
    Dorset
    Dumfriesshire
    Dunbartonshire
    East Sussex
    Essex
    Fermanagh
    Flintshire
    Gloucestershire
    Gwent
    Gwynedd
    Hampshire
    Herefordshire
    Hertfordshire
    Huntingdonshire
    Inverness-shire
    Kildare
    Kilkenny
    Lanarkshire
    Lancashire
    Laois
    Leicestershire
    Leitrim
    Limerick
    Lincolnshire
    Lothian
    Louth
    Mayo
    Meath
    Merseyside
    Middlesex
    Midlothian
    Monaghan
    Monmouthshire
    Moray
    Norfolk
    North Yorkshire
    Northamptonshire
    Northumberland
    Nottinghamshire
    Offaly
    Oxfordshire
    Pembrokeshire
    Perthshire
    Powys
    Renfrewshire
    Roscommon
    Ross-shire
    Rutland
    Selkirkshire
    Shropshire
    Sligo
    Somerset
    South Yorkshire
    Staffordshire
    Stirlingshire
    Suffolk
    Surrey
    Teesside
    Tipperary
    Tyneside
    Tyrone
    Warwickshire
    Waterford
    Wearside
    West Lothian
    West Midlands
    West Sussex
    West Yorkshire
    Westmeath
    Wicklow
    Wiltshire
    Worcestershire
    Yorkshire
    Anglesey
    Benbecula
    Colonsay
    Guernsey
    Islay
    Isle of Man
    Isle of Wight
    Jura
    Orkney
    Outer Hebrides
    Raasay
    Scilly
    Shetland
    Skye
    Tiree
    Chattisgarh
    Chhattisgarh
    Andhra Pradesh
    Arunachal Pradesh
    Assam
    Bihar
    Goa
    Gujarat
    Haryana
    Himachal Pradesh
    Jharkhand
    Karnataka
    Kerala
    Madhya Pradesh
    Maharashtra
    Manipur
    Meghalaya
    Mizoram
    Nagaland
    Odisha
    Punjab
    Rajasthan
    Sikkim
    Tamil Nadu
    Telangana
    Tripura
    Uttar Pradesh
    Uttarakhand
    West Bengal
    Balochistan
    Khyber Pakhtunkhwa
    Sindh
    Abia
    Adamawa
    Akwa Ibom
    Anambra
    Bauchi
    Bayelsa
    Benue
    Borno
    Cross River
    Ebonyi
    Ekiti
    Enugu
    Gombe
    Imo
    Jigawa
    Kaduna
    Katsina
    Kebbi
    Kogi
    Kwara
    Nasarawa
    Ogun
    Ondo
    Osun
    Oyo
    Sokoto
    Taraba
    Yobe
    Zamfara
    Ashanti
    Brong-Ahafo
    Gauteng
    KwaZulu-Natal
    Limpopo
    Mpumalanga
    Eastern Cape
    Northern Cape
    Western Cape
    Free State
    Kiambu
    Kilifi
    Kisii
    Machakos
    Makueni
    Nakuru
    Turkana
    Acholi
    Buganda
    Karamoja
    Matabeleland
    Mashonaland
    New South Wales
    Northern Territory
    Queensland
    South Australia
    Tasmania
    Hawke's Bay
    Manawatū
    Northland
    Otago
    Southland
    Taranaki
    Waikato
    Alberta
    British Columbia
    Manitoba
    New Brunswick
    Newfoundland
    Nova Scotia
    Nunavut
    Prince Edward Island
    Saskatchewan
    Yukon
    Sarawak
    Sabah
    Selangor
    Johor
    Kelantan
    Mindanao
    Luzon
    Visayas
    Palawan
    Sulawesi
    Kalimantan
    Central Java
    East Java
    West Java
    Aceh
    Guangdong
    Sichuan
    Zhejiang
    Fujian
    Hunan
    Hubei
    Ishikawa
    Fukushima
    Hokkaido
    Okinawa
""")
"""Places by name; those that are as often a surname are left out."""
