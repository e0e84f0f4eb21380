package nl.zorgvuldig.access.control.reviews;

import java.util.List;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.TodayNote;
import nl.zorgvuldig.access.control.readers.ReadableDossiersController;
import nl.zorgvuldig.access.control.reviews.AccessReviews.NewGuide;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import nl.zorgvuldig.school.organisation.School;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation entry of who could open what, and the note on "Vandaag" that the review is due.
@Configuration(proxyBeanMethods = false)
class AccessReviewNavigation {
    private static final int NAMES = 5;

    @Bean
    NavigationItem whoCanOpenPlace() {
        return NavigationItem.forFunctions(
                        "access.nav.who",
                        ReadableDossiersController.ADDRESS,
                        62,
                        "head",
                        "board",
                        "data_protection_officer")
                .in(NavigationGroup.OVERSIGHT);
    }

    @Bean
    WorkPage reviewWorkPage() {
        return WorkPage.of("review", _ -> AccessReviewController.ADDRESS);
    }

    /// Ensures that nobody gives access to dossiers through an imported file without the head
    /// seeing it.
    @Bean
    TodayNote guidesBegun(AccessReviews reviews) {
        return who -> who.kind() == AccountKind.STAFF
                ? reviews.begunLately().entrySet().stream()
                        .map(entry -> note(entry.getKey(), entry.getValue()))
                        .toList()
                : List.of();
    }

    private static TodayNote.Note note(School school, List<NewGuide> begun) {
        String names = begun.stream()
                .limit(NAMES)
                .map(guide -> guide.name().full() + " (" + guide.group() + ")")
                .collect(Collectors.joining(", "));
        return new TodayNote.Note(
                Sentence.of(
                        begun.size() > NAMES ? "access.review.begun.more" : "access.review.begun",
                        begun.size(),
                        school.name(),
                        names),
                Sentence.of("access.review.begun.do"),
                AccessReviewController.ADDRESS);
    }
}
