package nl.zorgvuldig.expertise.web;

import java.util.List;
import nl.zorgvuldig.expertise.Expert;

/// The register.
public record ExpertsPage(List<Expert> experts) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
