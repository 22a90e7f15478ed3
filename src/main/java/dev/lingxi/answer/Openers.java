package dev.lingxi.answer;

import dev.lingxi.catalog.Shelf;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.OrderStatus;
import dev.lingxi.trade.Orders;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Guesses the first question from what the consumer looks at and what they last did. */
@Component
class Openers {

    private static final int MOST = 4;

    private final Orders orders;

    Openers(Orders orders) {
        this.orders = orders;
    }

    List<String> of(Question question, Shelf shelf) {
        Tongue tongue = Tongue.of(question.english());
        var chips = new ArrayList<String>();
        List<Order> mine = question.consumer().identified() ? orders.of(question.consumer().store(), question.consumer().id(), 5) : List.of();
        String page = question.view().page() == null ? "" : question.view().page();
        boolean aboutOrders = question.view().order() != null || page.startsWith("order");
        boolean product = question.view().sku() != null && shelf.item(question.view().sku()).isPresent();
        if (!product || aboutOrders) {
            latest(mine, tongue, chips);
        }
        if (product) {
            chips.add(tongue.say("现在有什么优惠", "Any offers right now?"));
            chips.add(tongue.say("有货吗", "Is it in stock?"));
            chips.add(tongue.say("送什么赠品", "Does it come with a gift?"));
            chips.add(tongue.say("付款后多久发货", "When will my order ship?"));
        } else if (page.equals("cart")) {
            chips.add(tongue.say("怎么买到手价更低", "How do I pay less?"));
        }
        chips.add(tongue.say("有什么优惠活动", "Any offers right now?"));
        chips.add(tongue.say("付款后多久发货", "When will my order ship?"));
        chips.add(tongue.say("怎么申请退货", "How can I return an item?"));
        return chips.stream().distinct().limit(MOST).toList();
    }

    private static void latest(List<Order> mine, Tongue tongue, List<String> chips) {
        boolean moving = mine.stream().anyMatch(order -> order.status() == OrderStatus.SHIPPED || order.status() == OrderStatus.OUT_FOR_DELIVERY);
        boolean waiting = mine.stream().anyMatch(order -> order.status() == OrderStatus.PAID || order.status() == OrderStatus.PROCESSING);
        boolean there = mine.stream().anyMatch(order -> order.status() == OrderStatus.SIGNED || order.status() == OrderStatus.COMPLETED);
        if (moving) {
            chips.add(tongue.say("我的包裹到哪了", "Where is my parcel?"));
        }
        if (waiting) {
            chips.add(tongue.say("我的订单什么时候发货", "When will my order ship?"));
        }
        if (there) {
            chips.add(tongue.say("怎么开发票", "How do I get an invoice?"));
        }
    }
}
