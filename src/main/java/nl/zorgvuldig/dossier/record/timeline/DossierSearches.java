package nl.zorgvuldig.dossier.record.timeline;

import java.util.List;
import nl.zorgvuldig.platform.identity.paths.SearchPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DossierSearches {
    @Bean
    SearchPaths lookingInDossiers() {
        return () -> List.of("/leerlingen/{pupil}/dossier");
    }
}
