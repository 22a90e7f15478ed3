package dev.lingxi.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A merchant's folder, for tests: files with a few rows each. */
record StoreFolder(Path path) {

    static final String KETTLE = """
            {"product":"kettle","title":"青禾电水壶","category":"电水壶","skus":[{"sku":"K1","price":"99.00","stock":5,"options":{"颜色":"白色"}},{"sku":"K2","price":"109.00","options":{"颜色":"黑色"}}],\
            "specifications":[{"key":"容量","value":1.5,"unit":"L"}],"gifts":[],"pictures":["media/kettle.svg"]}""";
    static final String PAN = """
            {"product":"pan","title":"青禾炒锅","skus":[{"sku":"P1","price":"159","list_price":"199.00"}],"gifts":[{"name":"锅铲"}],"companions":[{"sku":"K1","why":"同一系列"}]}""";
    static final String ORDER = """
            {"order":"O1","consumer":"meilin","status":"shipped","payment":"微信支付","placed":"-30h","paid":"-29h","items":[{"sku":"K1","quantity":2,"price":"99.00"}],\
            "address":{"name":"美琳","phone":"13900000001","region":"浙江省宁波市","detail":"解放路 5 号"},\
            "parcels":[{"carrier":"中通快递","number":"ZT1","expected":"+1d","track":[{"at":"-20h","place":"宁波","text":"已揽收"}]}]}""";
    static final String CONSUMER = """
            {"consumer":"meilin","name":"美琳","phone":"13900000001","level":"PLUS","addresses":[{"name":"公司","region":"上海市","detail":"a"},{"name":"家","region":"浙江省宁波市","detail":"b","default":true}],\
            "favourites":["P1"],"cart":[{"sku":"K2","quantity":3}]}""";
    static final String PROMOTION = """
            {"id":"half","name":"锅具九折","kind":"discount","percent":10,"scope":{"categories":["锅"]},"from":"-1d","to":"+7d"}""";
    static final String ENTRY = """
            {"id":"own.pan.season","name":"怎么开锅","phrasings":["怎么开锅","新锅要开锅吗"],"script":"小火烧热后抹一层油，静置十分钟。","next":["包邮吗"]}""";
    static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg'><circle r='5'/></svg>";

    /** A small shop of kitchenware with one of everything. */
    static StoreFolder ofKitchenware(Path path) {
        return new StoreFolder(path).with("store.json", "{\"name\":\"青禾厨具\",\"policy\":{\"发货时限\":\"24 小时\"},\"industries\":[\"appliances\"]}")
                .with("products.jsonl", KETTLE, PAN).with("promotions.jsonl", PROMOTION).with("consumers.jsonl", CONSUMER)
                .with("orders.jsonl", ORDER).with("knowledge.jsonl", ENTRY).with("media/kettle.svg", PICTURE);
    }

    StoreFolder with(String name, String... lines) {
        return with(name, (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    StoreFolder with(String name, byte[] bytes) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
