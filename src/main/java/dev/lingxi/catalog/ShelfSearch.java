package dev.lingxi.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The products of one shelf as a Lucene index in memory. What a product is called and what its page says are indexed apart; each as single
 * characters, pairs, words and sounds, of which a pair says most.
 */
final class ShelfSearch {

    /** How much a hit counts, by kind of term, in the name; the page counts a part of it. */
    private static final float CHARACTER = 0.7f;
    private static final float PAIR = 1;
    private static final float WORD = 1.2f;
    private static final float SOUND = 0.6f;
    private static final float PAGE = 0.25f;
    private static final float SYNONYM = 0.6f;
    /** How much the meaning counts beside the words, whose best score is 1. */
    private static final double MEANING = 3;
    /** So many that the words found are put in order by what they mean. */
    private static final int LOOKED_AT = 50;
    /** Titles repeat words to be found: a second mention says little. */
    private static final float SATURATION = 0.6f;
    private static final float LENGTH = 0.3f;
    private static final int MOST_TERMS = 200;

    private static final BM25Similarity SIMILARITY = new BM25Similarity(SATURATION, LENGTH);
    private static final FieldType TERMS = terms();

    private final List<Product> products;
    private final IndexSearcher searcher;
    private final ShelfMeanings meanings;

    ShelfSearch(List<Product> products) {
        this.products = products;
        this.meanings = new ShelfMeanings(products.stream().map(Product::title).toList());
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()).setSimilarity(SIMILARITY))) {
                for (Product product : products) {
                    writer.addDocument(document(product));
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(SIMILARITY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldType terms() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /** Documents are numbered in the order of the shelf. */
    private static Document document(Product product) {
        var document = new Document();
        add(document, "name", ShelfTerms.of(name(product)));
        add(document, "page", ShelfTerms.of(page(product)));
        return document;
    }

    private static void add(Document document, String field, ShelfTerms terms) {
        document.add(new Field(field + ".character", new Terms(terms.characters()), TERMS));
        document.add(new Field(field + ".pair", new Terms(terms.pairs()), TERMS));
        document.add(new Field(field + ".word", new Terms(terms.words()), TERMS));
        document.add(new Field(field + ".sound", new Terms(terms.sounds()), TERMS));
    }

    private static String name(Product product) {
        return joined(Stream.of(Stream.of(product.title()), product.aliases().stream(), Stream.ofNullable(product.titleEn()),
                Stream.ofNullable(product.brand()), Stream.ofNullable(product.category())));
    }

    private static String page(Product product) {
        return joined(Stream.of(product.tags().stream(), product.sellingPoints().stream(), product.skus().stream().flatMap(sku -> sku.options().values().stream()).distinct(),
                product.specifications().stream().map(each -> each.key() + " " + each.value()), Stream.ofNullable(product.description())));
    }

    private static String joined(Stream<Stream<String>> texts) {
        return texts.flatMap(each -> each).collect(Collectors.joining(" "));
    }

    List<Shelf.Found> search(String words, int limit) {
        ScoreDoc[] found = byWords(words, limit);
        return Stream.of(found).map(each -> new Shelf.Found(products.get(each.doc), each.score / found[0].score)).toList();
    }

    /** Finds by words, then puts the first of them in order by what they mean; the rest follow as they were. */
    List<Shelf.Found> searchClosely(String words, int limit) {
        ScoreDoc[] found = byWords(words, Math.max(limit, LOOKED_AT));
        int[] places = Stream.of(found).limit(LOOKED_AT).mapToInt(each -> each.doc).toArray();
        double[] likeness = meanings.likeness(words, places);
        record Placed(int place, double score) {}
        List<Placed> placed = IntStream.range(0, found.length)
                .mapToObj(i -> new Placed(found[i].doc, found[i].score / found[0].score + (i < places.length ? MEANING * likeness[i] : -MEANING)))
                .sorted(Comparator.comparingDouble(each -> -each.score())).limit(limit).toList();
        return placed.stream().map(each -> new Shelf.Found(products.get(each.place()), Math.max(0, each.score() / placed.getFirst().score()))).toList();
    }

    private ScoreDoc[] byWords(String words, int limit) {
        ShelfTerms terms = ShelfTerms.of(words);
        try {
            return terms.isEmpty() || limit < 1 ? new ScoreDoc[0] : searcher.search(query(terms, ShelfSynonyms.of(words)), limit).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooleanQuery query(ShelfTerms terms, List<String> synonyms) {
        var query = new BooleanQuery.Builder();
        add(query, "character", terms.characters(), CHARACTER);
        add(query, "word", terms.words(), WORD);
        for (int i = 0; i < terms.pairs().size() && i < MOST_TERMS; i++) {
            query.add(pairOrSound("name", terms.pairs().get(i), terms.sounds().get(i), 1), BooleanClause.Occur.SHOULD);
            query.add(pairOrSound("page", terms.pairs().get(i), terms.sounds().get(i), PAGE), BooleanClause.Occur.SHOULD);
        }
        synonyms.forEach(synonym -> query.add(alsoCalled(ShelfTerms.of(synonym)), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    private static Query alsoCalled(ShelfTerms synonym) {
        var query = new BooleanQuery.Builder();
        synonym.pairs().forEach(pair -> query.add(new TermQuery(new Term("name.pair", pair)), BooleanClause.Occur.MUST));
        synonym.words().forEach(word -> query.add(new TermQuery(new Term("name.word", word)), BooleanClause.Occur.MUST));
        return new BoostQuery(query.build(), SYNONYM);
    }

    /** A pair that only sounds alike counts less than the pair itself, never on top of it. */
    private static Query pairOrSound(String field, String pair, String sound, float weight) {
        return new DisjunctionMaxQuery(List.of(new BoostQuery(new TermQuery(new Term(field + ".pair", pair)), PAIR * weight),
                new BoostQuery(new TermQuery(new Term(field + ".sound", sound)), SOUND * weight)), 0);
    }

    private static void add(BooleanQuery.Builder query, String kind, Collection<String> terms, float weight) {
        for (String term : new LinkedHashSet<>(terms).stream().limit(MOST_TERMS).toList()) {
            query.add(new BoostQuery(new TermQuery(new Term("name." + kind, term)), weight), BooleanClause.Occur.SHOULD);
            query.add(new BoostQuery(new TermQuery(new Term("page." + kind, term)), weight * PAGE), BooleanClause.Occur.SHOULD);
        }
    }

    /** Terms that were found already. */
    private static final class Terms extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> terms;
        private Iterator<String> rest;

        Terms(List<String> terms) {
            this.terms = terms;
            this.rest = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!rest.hasNext()) {
                return false;
            }
            term.setEmpty().append(rest.next());
            return true;
        }

        @Override
        public void reset() {
            rest = terms.iterator();
        }
    }
}
