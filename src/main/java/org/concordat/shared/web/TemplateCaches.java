package org.concordat.shared.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Keeps every template and expression of the product once it was read. As many as the template engine keeps by itself are fewer than
 * there are, so that people on different pages made it read them again and again.
 */
@Configuration(proxyBeanMethods = false)
class TemplateCaches {

    private static final int TEMPLATES = 2_000;
    private static final int EXPRESSIONS = 10_000;

    @Bean
    static BeanPostProcessor templatesAreKept() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    StandardCacheManager caches = new StandardCacheManager();
                    caches.setTemplateCacheMaxSize(TEMPLATES);
                    caches.setExpressionCacheMaxSize(EXPRESSIONS);
                    engine.setCacheManager(caches);
                }
                return bean;
            }
        };
    }
}
