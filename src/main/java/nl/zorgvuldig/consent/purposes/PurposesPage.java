package nl.zorgvuldig.consent.purposes;

import java.util.List;

/// What is asked now, and what was asked once.
public record PurposesPage(List<ConsentPurpose> asked, List<ConsentPurpose> retired) {
    static PurposesPage of(List<ConsentPurpose> all) {
        return new PurposesPage(
                all.stream().filter(purpose -> purpose.retiredAt().isEmpty()).toList(),
                all.stream().filter(purpose -> purpose.retiredAt().isPresent()).toList());
    }
}
