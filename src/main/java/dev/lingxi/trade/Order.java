package dev.lingxi.trade;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lingxi.store.ConsumerProfile.Address;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a consumer bought. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Order(@JsonProperty("order") String id, String consumer, OrderStatus status, boolean urgent, @Nullable String payment,
                    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, List<Item> items, @Nullable Address address, @Nullable Instant placed, @Nullable Instant paid,
                    @Nullable Invoice invoice, List<Parcel> parcels, @Nullable String note) {

    public Order {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
        items = items == null ? List.of() : List.copyOf(items);
        parcels = parcels == null ? List.of() : List.copyOf(parcels);
    }

    /** A SKU in an order. {@code title} is what it was called then; null where the catalogue still knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String sku, int quantity, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price, @Nullable String title) {
        public Item {
            price = price.setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** The invoice asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Invoice(@Nullable String kind, @Nullable String title, @Nullable String state) {}

    /** A box on its way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parcel(@Nullable String carrier, @Nullable String number, List<String> items, @Nullable Instant expected,
                         @Nullable Instant delivered, List<Track> track) {

        public Parcel {
            items = items == null ? List.of() : List.copyOf(items);
            track = track == null ? List.of() : track.stream().sorted(Comparator.comparing(Track::at)).toList();
        }

        public Optional<Track> latest() {
            return track.isEmpty() ? Optional.empty() : Optional.of(track.getLast());
        }
    }

    /** Where a parcel was, and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Track(Instant at, @Nullable String place, String text) {}
}
