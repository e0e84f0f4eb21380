package nl.zorgvuldig.care.experts;

import java.util.List;

/// The register.
public record ExpertsPage(List<Expert> experts) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
