package org.concordat.shared.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Where the files are that a browser keeps: each has its content's hash in its address and is good for a year.
 *
 * <p>Spring Boot's own mapping is for every address there is. With hashes in addresses that is dear: each link of a page is
 * taken for a file and looked up in every jar, which took a third of the time of a large page. So it is switched off, and
 * these four folders stand here.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        add(registry, "/css/**", "classpath:/static/css/");
        add(registry, "/js/**", "classpath:/static/js/");
        add(registry, "/img/**", "classpath:/static/img/");
        add(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
    }

    private static void add(ResourceHandlerRegistry registry, String pattern, String folder) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
