package nl.zorgvuldig.publication;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.media.PictureActs;
import org.springframework.stereotype.Component;

/// Audit codes of placing pictures.
@Component
final class PublicationActs implements Acts {
    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(
                PictureActs.KEEP_PICTURES,
                Set.of(
                        "class_group",
                        "newsletter",
                        "school_guide",
                        "website",
                        "social_media",
                        "press",
                        "asked",
                        "fetched",
                        "taken-back",
                        "taken-down"),
                Act.MAINTAIN,
                Set.of(
                        "class_group",
                        "newsletter",
                        "school_guide",
                        "website",
                        "social_media",
                        "press",
                        "to-take-down"));
    }
}
