package dev.lingxi.trade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lingxi.problem.Problem;
import java.util.Locale;

/** How far an order has come. */
public enum OrderStatus {
    PLACED("待付款", "awaiting payment"),
    PAID("已付款", "paid"),
    PROCESSING("正在备货", "being prepared"),
    SHIPPED("已发货", "shipped"),
    OUT_FOR_DELIVERY("派送中", "out for delivery"),
    DELIVERED("已送达", "delivered"),
    SIGNED("已签收", "received"),
    COMPLETED("已完成", "completed"),
    CANCELLED("已取消", "cancelled"),
    RETURNED("已退货", "returned");

    private final String zh;
    private final String en;

    OrderStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** As a consumer reads it. */
    public String text(boolean english) {
        return english ? en : zh;
    }

    /** The word in files and exports. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static OrderStatus of(String word) {
        for (OrderStatus each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw Problem.caller("bad_status", "'" + word + "' is not a state of an order.");
    }
}
