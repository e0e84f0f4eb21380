package nl.zorgvuldig.platform.web.server;

import nl.zorgvuldig.platform.web.errors.UnreadableRequestValve;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Settings of Tomcat: its own error answers, the proxies it trusts, and the limits for one
/// address. Applied last, so that its answers replace those of Spring Boot.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TomcatSettings implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final MessageCatalog languages;
    private final StaticAssets assets;
    private final KnownProxies proxies;
    private final int perAddress;

    TomcatSettings(
            MessageCatalog languages,
            StaticAssets assets,
            @Value("${zorgvuldig.proxy}") String proxies,
            @Value("${zorgvuldig.connections.per-address}") int perAddress) {
        this.languages = languages;
        this.assets = assets;
        this.proxies = KnownProxies.read(proxies);
        this.perAddress = perAddress;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (factory instanceof TomcatWebServerFactory tomcat) {
            tomcat.setProtocol(AddressBoundProtocol.class.getName());
        }
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AddressBoundProtocol protocol) {
                protocol.bound(perAddress, proxies);
            }
        });
        if (proxies.any()) {
            factory.addEngineValves(proxies.valve());
        }
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnreadableRequestValve.class.getName());
                host.getPipeline().addValve(new UnreadableRequestValve(languages, assets));
                if (proxies.any()) {
                    host.getPipeline().addValve(new ForwardedBoundValve(perAddress));
                }
            }
        });
    }
}
