package nl.zorgvuldig.images.publication;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
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
