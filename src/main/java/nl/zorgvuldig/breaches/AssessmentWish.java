package nl.zorgvuldig.breaches;

import java.time.Instant;
import java.util.Optional;

/// How somebody wants to judge a breach; see [Assessment]. Prints as `[sealed]`.
public record AssessmentWish(
        Optional<Risk> risk,
        Optional<Instant> aware,
        String whyThen,
        String affected,
        String consequences,
        String measures,
        String why) {

    boolean equalTo(Assessment one) {
        return equals(new AssessmentWish(
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
