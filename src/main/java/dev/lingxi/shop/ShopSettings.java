package dev.lingxi.shop;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo shop.
 *
 * @param store the store it shows; empty (the default) for no demo shop; {@code ./lingxi demo} sets it
 */
@ConfigurationProperties("lingxi.shop")
public record ShopSettings(@DefaultValue("") String store) {}
