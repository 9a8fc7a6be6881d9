"""Print who is named in a text, and who said what."""

from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.understanding.pipeline import Pipeline

TEXT = "Lucie Durand, la ministre des Transports, était à Lyon. « Nous sommes prêts », a-t-elle déclaré."

pipeline = Pipeline.load("fr")  # a second or two; keep it for all your articles
article = Article(text=TEXT, source="example", language="fr")
analysis = pipeline.analyze(article)

for entity in analysis.entities:
    mentions = [article.text[mention.start : mention.end] for mention in entity.mentions]
    print(entity.label, entity.name, mentions)

index = AnalysisIndex(analysis)
for quote in analysis.quotes:
    print(article.text[quote.start : quote.end], "by", index.speaker_name(quote))
