package nl.zorgvuldig.consent.web;

import java.util.List;
import nl.zorgvuldig.consent.Purpose;

/// What is asked now, and what was asked once.
public record AskedPage(List<Purpose> asked, List<Purpose> retired) {
    static AskedPage of(List<Purpose> all) {
        return new AskedPage(
                all.stream().filter(one -> one.retiredAt().isEmpty()).toList(),
                all.stream().filter(one -> one.retiredAt().isPresent()).toList());
    }
}
