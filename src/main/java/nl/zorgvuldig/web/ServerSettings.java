package nl.zorgvuldig.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How Tomcat answers by itself, and whom it believes. Comes last, so that its answers stand before
/// those that Spring Boot puts there.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerSettings implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final Languages languages;
    private final Assets assets;
    private final KnownProxies proxies;

    ServerSettings(
            Languages languages, Assets assets, @Value("${zorgvuldig.proxy}") String proxies) {
        this.languages = languages;
        this.assets = assets;
        this.proxies = KnownProxies.read(proxies);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (proxies.any()) {
            factory.addEngineValves(proxies.valve());
        }
        factory.addContextCustomizers(
                context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(UnreadAnswers.class.getName());
                        host.getPipeline().addValve(new UnreadAnswers(languages, assets));
                    }
                });
    }
}
