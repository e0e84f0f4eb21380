package nl.zorgvuldig.consent.purposes;

import java.util.List;

/// Current and retired purposes.
public record PurposesPage(List<ConsentPurpose> asked, List<ConsentPurpose> retired) {
    static PurposesPage of(List<ConsentPurpose> all) {
        return new PurposesPage(
                all.stream().filter(purpose -> purpose.retiredAt().isEmpty()).toList(),
                all.stream().filter(purpose -> purpose.retiredAt().isPresent()).toList());
    }
}
