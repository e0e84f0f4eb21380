package nl.zorgvuldig.dossier.web;

import java.util.List;
import nl.zorgvuldig.identity.Searches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DossierSearches {
    @Bean
    Searches lookingInDossiers() {
        return () -> List.of("/leerlingen/{pupil}/dossier");
    }
}
