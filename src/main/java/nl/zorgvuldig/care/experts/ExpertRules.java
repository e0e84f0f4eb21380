package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules on who keeps the register of experts, and what it may contain. Facts in, decision out.
public final class ExpertRules {
    static final int LONGEST_NAME = 70;
    static final int LONGEST_ORGANISATION = 120;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    private ExpertRules() {}

    /// Head and support coordinator of a school of the board.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static boolean keeps(StaffDuties duties, LocalDate day) {
        return duties.functions().stream()
                .filter(held -> held.period().contains(day))
                .anyMatch(held ->
                        held.function() == StaffFunction.HEAD || held.function() == StaffFunction.SUPPORT_COORDINATOR);
    }

    static List<Objection> objections(ExpertDetails wish) {
        List<Objection> objections = new ArrayList<>();
        filled("given", wish.name().given(), LONGEST_NAME, objections);
        filled("family", wish.name().family(), LONGEST_NAME, objections);
        filled("organisation", wish.organisation(), LONGEST_ORGANISATION, objections);
        FreeText.length("prefix", wish.name().prefix(), LONGEST_NAME).ifPresent(objections::add);
        if (wish.email().length() > 256 || !ADDRESS.matcher(wish.email()).matches()) {
            objections.add(no("email", "expertise.no.email"));
        }
        return objections;
    }

    private static void filled(String field, String text, int longest, List<Objection> to) {
        if (text.isBlank()) {
            to.add(no(field, "expertise.no.empty"));
        } else {
            FreeText.length(field, text, longest).ifPresent(to::add);
        }
    }

    public static Objection no(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }

    /// Whether it is the same person as parents were told: only the organisation's processing role
    /// may differ.
    static boolean same(Expert now, ExpertDetails wish) {
        return now.name().equals(wish.name())
                && now.discipline() == wish.discipline()
                && now.organisation().equals(wish.organisation().strip())
                && sameAddress(now, wish);
    }

    static boolean sameAddress(Expert now, ExpertDetails wish) {
        return now.email()
                .filter(text -> Accounts.normalAddress(text).equals(Accounts.normalAddress(wish.email())))
                .isPresent();
    }
}
