from tests.benchmarks import screen, search

search.main()
screen.main()
