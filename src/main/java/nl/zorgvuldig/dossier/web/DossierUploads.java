package nl.zorgvuldig.dossier.web;

import java.util.regex.Pattern;
import nl.zorgvuldig.files.UploadPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DossierUploads {
    @Bean
    UploadPlace dossierUploads() {
        return new UploadPlace(Pattern.compile("/leerlingen/[0-9a-fA-F-]{36}/dossier/documenten/nieuw"));
    }
}
