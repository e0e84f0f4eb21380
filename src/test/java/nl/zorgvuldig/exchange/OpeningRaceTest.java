package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import nl.zorgvuldig.fall.Races;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Somebody outside opens a package at the moment at which a parent takes the consent back, time
/// and again (`-Dfall.races`): it went before the consent was taken back, or it does not go. Both
/// must happen.
class OpeningRaceTest {
    private static final int RACES = Integer.getInteger("fall.races", 12);
    private static final int[] PLACES = {35, 54, 55, 56};

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void a_package_went_before_the_consent_was_taken_back_or_it_does_not_go() {
        Races.run("opening a package", RACES, lane -> new OpenedPackage(PLACES[lane]));
    }
}
