package nl.zorgvuldig.care.experts;

import java.util.List;

/// Page of the register.
public record ExpertsPage(List<Expert> experts) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
