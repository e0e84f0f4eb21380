package nl.zorgvuldig.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.web.server.SegmentHandlerMapping;
import nl.zorgvuldig.platform.web.server.StaticAssets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.RelativeRedirectFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/// Web configuration: lets controllers use [Page] and [Form], and serves styles, scripts and fonts.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final PageWriter pages;
    private final Clock clock;

    WebConfiguration(PageWriter pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(pages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormResolver(clock));
    }

    /// Converts ids in addresses. A malformed id is answered like anything else that cannot be
    /// read.
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, PupilId.class, text -> new PupilId(id(text)));
        registry.addConverter(String.class, GroupId.class, text -> new GroupId(id(text)));
        registry.addConverter(String.class, SchoolId.class, text -> new SchoolId(id(text)));
        registry.addConverter(String.class, EntryId.class, text -> new EntryId(id(text)));
        registry.addConverter(String.class, DocumentId.class, text -> new DocumentId(id(text)));
        registry.addConverter(String.class, AlbumId.class, text -> new AlbumId(id(text)));
        registry.addConverter(String.class, PictureId.class, text -> new PictureId(id(text)));
        registry.addConverter(String.class, EventId.class, text -> new EventId(id(text)));
        registry.addConverter(String.class, PersonId.class, text -> new PersonId(id(text)));
    }

    /// Keeps redirects relative, so that no response sends anybody to a host that a request named:
    /// Tomcat makes them absolute for HTTP/1.0, whatever its setting. Before every filter that
    /// redirects.
    @Bean
    static FilterRegistrationBean<RelativeRedirectFilter> relativeRedirects() {
        RelativeRedirectFilter filter = new RelativeRedirectFilter();
        filter.setRedirectStatus(HttpStatus.FOUND);
        FilterRegistrationBean<RelativeRedirectFilter> first = new FilterRegistrationBean<>(filter);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    @Bean
    static WebMvcRegistrations handlerMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new SegmentHandlerMapping();
            }
        };
    }

    private static UUID id(String text) {
        return Id.parse(text).orElseThrow(() -> new IllegalArgumentException("not an id"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(StaticAssets.PATH + "**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/robots.txt")
                .addResourceLocations("classpath:/open/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }
}
