package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import java.util.Optional;

/// Input for a [BreachAssessment], as submitted. Prints as `[sealed]`.
public record BreachAssessmentDraft(
        Optional<BreachRisk> risk,
        Optional<Instant> aware,
        String whyThen,
        String affected,
        String consequences,
        String measures,
        String why) {

    boolean equalTo(BreachAssessment assessment) {
        return equals(new BreachAssessmentDraft(
                Optional.of(assessment.risk()),
                Optional.of(assessment.aware()),
                assessment.whyThen(),
                assessment.affected(),
                assessment.consequences(),
                assessment.measures(),
                assessment.why()));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
