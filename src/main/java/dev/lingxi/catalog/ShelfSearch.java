package dev.lingxi.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The products of one shelf as a Lucene index in memory: single characters and pairs of Chinese, whole words of the rest. */
final class ShelfSearch {

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(words));
            return new TokenStreamComponents(words, new CJKBigramFilter(folded, 15, true));
        }
    };

    private final List<Product> products;
    private final IndexSearcher searcher;

    ShelfSearch(List<Product> products) {
        this.products = products;
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
                for (int i = 0; i < products.size(); i++) {
                    writer.addDocument(document(i, products.get(i)));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(int place, Product product) {
        var document = new Document();
        document.add(new StoredField("place", place));
        document.add(new TextField("name", name(product), Field.Store.NO));
        document.add(new TextField("page", page(product), Field.Store.NO));
        return document;
    }

    private static String name(Product product) {
        var name = new StringBuilder(product.title());
        product.aliases().forEach(alias -> name.append(' ').append(alias));
        append(name, product.titleEn());
        append(name, product.brand());
        append(name, product.category());
        return name.toString();
    }

    private static String page(Product product) {
        var page = new StringBuilder();
        append(page, product.description());
        product.sellingPoints().forEach(point -> append(page, point));
        product.skus().forEach(sku -> sku.options().values().forEach(value -> append(page, value)));
        product.specifications().forEach(each -> append(page, each.key() + " " + each.value()));
        return page.toString();
    }

    private static void append(StringBuilder text, @org.jspecify.annotations.Nullable String more) {
        if (more != null) {
            text.append(' ').append(more);
        }
    }

    List<Shelf.Found> search(String words, int limit) {
        List<String> terms = terms(words);
        if (terms.isEmpty()) {
            return List.of();
        }
        try {
            TopDocs top = searcher.search(query(terms), limit);
            var found = new ArrayList<Shelf.Found>();
            for (ScoreDoc each : top.scoreDocs) {
                int place = searcher.storedFields().document(each.doc).getField("place").numericValue().intValue();
                found.add(new Shelf.Found(products.get(place), each.score / top.scoreDocs[0].score));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooleanQuery query(List<String> terms) {
        var query = new BooleanQuery.Builder();
        for (String term : terms) {
            query.add(new BoostQuery(new TermQuery(new Term("name", term)), 3), BooleanClause.Occur.SHOULD);
            query.add(new TermQuery(new Term("page", term)), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static List<String> terms(String words) {
        var terms = new ArrayList<String>();
        try (TokenStream tokens = ANALYZER.tokenStream("name", words)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && terms.size() < 200) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms.stream().distinct().toList();
    }
}
