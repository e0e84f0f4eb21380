package nl.zorgvuldig.platform.identity.federation;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.RosterKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {
    /// Prefixes of the properties, by the code that addresses have.
    private static final Map<String, String> PREFIXES =
            new TreeMap<>(Map.of("1", "zorgvuldig.oidc", "2", "zorgvuldig.oidc2"));

    /// Does not contact any provider yet.
    @Bean
    OidcProviders providers(Environment properties, @Value("${zorgvuldig.url}") URI address, Clock clock) {
        return new OidcProviders(PREFIXES.entrySet().stream()
                .map(entry -> ProviderSettings.read(
                        entry.getKey(), entry.getValue(), name -> Optional.ofNullable(properties.getProperty(name))))
                .flatMap(Optional::stream)
                .map(settings -> new OidcProvider(settings, comeBack(address, settings.code()), clock))
                .toList());
    }

    private static URI comeBack(URI address, String code) {
        return address.resolve("/aanmelden/met/" + code + "/terug");
    }

    @Bean
    HighAssuranceProviders strongProviders(OidcProviders providers, FederatedIdentities links, Boards boards) {
        return new HighAssuranceProviders(providers, links, boards);
    }

    @Bean
    ProviderSignIn providerSignIn(
            OidcProviders providers,
            FederatedIdentities links,
            Accounts accounts,
            ObjectProvider<RosterKeys> roster,
            Boards boards,
            AuditLog log,
            Clock clock) {
        return new ProviderSignIn(providers, new AccountLinkLookup(links, accounts, roster), links, boards, log, clock);
    }
}
