package dev.lingxi.shop;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of the demo shop: one page that finds its own way. */
@Controller
@ConditionalOnProperty("lingxi.shop.store")
class ShopPages {

    @GetMapping({"/shop", "/shop/", "/shop/product/{sku}", "/shop/cart", "/shop/orders", "/shop/orders/{order}"})
    String page() {
        return "forward:/shop/index.html";
    }

    @GetMapping("/")
    String home() {
        return "redirect:/shop/";
    }
}
