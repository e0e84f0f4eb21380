package nl.zorgvuldig.dossier.record.documents;

import java.util.regex.Pattern;
import nl.zorgvuldig.platform.files.UploadPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DossierUploads {
    @Bean
    UploadPath dossierUploads() {
        return new UploadPath(Pattern.compile("/leerlingen/[0-9a-fA-F-]{36}/dossier/documenten/nieuw"));
    }
}
