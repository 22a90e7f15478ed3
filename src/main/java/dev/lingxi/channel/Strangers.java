package dev.lingxi.channel;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages of other origins that embed the widget: what it fetches beside its calls is for them too. */
@Configuration(proxyBeanMethods = false)
class Strangers implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/stickers/**").allowedMethods("GET");
    }
}
