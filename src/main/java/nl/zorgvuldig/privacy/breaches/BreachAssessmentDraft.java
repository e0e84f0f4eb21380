package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import java.util.Optional;

/// How somebody wants to judge a breach; see [BreachAssessment]. Prints as `[sealed]`.
public record BreachAssessmentDraft(
        Optional<BreachRisk> risk,
        Optional<Instant> aware,
        String whyThen,
        String affected,
        String consequences,
        String measures,
        String why) {

    boolean equalTo(BreachAssessment one) {
        return equals(new BreachAssessmentDraft(
                Optional.of(one.risk()),
                Optional.of(one.aware()),
                one.whyThen(),
                one.affected(),
                one.consequences(),
                one.measures(),
                one.why()));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
