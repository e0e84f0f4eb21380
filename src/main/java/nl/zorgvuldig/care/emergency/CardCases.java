package nl.zorgvuldig.care.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What waits about emergency cards of pupils at school, as cases: words about which the school has
/// to decide (`card`) await the support coordinator, or else the head; an opening in an emergency
/// (`card_opening`) awaits the head. No text is opened.
@Configuration(proxyBeanMethods = false)
class CardCases {
    @Bean
    CaseKind cardsToWeigh(CardStore store, Pupils pupils, WorkTurnFinder turns) {
        return new Kind("card", today -> {
            List<CardWords> words = store.newestWords();
            Map<PupilId, SchoolCareer> careers = careers(
                    pupils, words.stream().map(CardWords::pupil).distinct().toList());
            return words.stream()
                    .flatMap(each -> place(careers, each.pupil(), today).stream()
                            .flatMap(school -> OpenCase.of(
                                    each.card(),
                                    each.pupil(),
                                    WorkTurnFinder.of(
                                            CardWorkRules.waiting(each, today),
                                            somebody -> turns.inLine(
                                                    somebody,
                                                    List.of(
                                                            link(StaffFunction.SUPPORT_COORDINATOR, school),
                                                            link(StaffFunction.HEAD, keeper(careers, each.pupil()))),
                                                    Set.of(),
                                                    today)))))
                    .toList();
        });
    }

    @Bean
    CaseKind cardOpenings(CardOpeningStore store, Pupils pupils, WorkTurnFinder turns) {
        return new Kind("card_opening", today -> {
            List<CardOpening> openings = store.listUnreviewed();
            Map<PupilId, SchoolCareer> careers = careers(
                    pupils, openings.stream().map(CardOpening::pupil).distinct().toList());
            return openings.stream()
                    .filter(each -> place(careers, each.pupil(), today).isPresent())
                    .flatMap(each -> OpenCase.of(
                            each.id(),
                            each.pupil(),
                            WorkTurnFinder.of(
                                    CardWorkRules.waiting(each),
                                    somebody -> turns.inLine(
                                            somebody,
                                            List.of(link(StaffFunction.HEAD, keeper(careers, each.pupil()))),
                                            Set.of(),
                                            today))))
                    .toList();
        });
    }

    private static Map<PupilId, SchoolCareer> careers(Pupils pupils, List<PupilId> all) {
        return pupils.list(all).stream().collect(Collectors.toMap(SchoolCareer::pupil, Function.identity()));
    }

    /// The school where a pupil is on a day.
    private static Optional<SchoolId> place(Map<PupilId, SchoolCareer> careers, PupilId pupil, LocalDate day) {
        return Stream.ofNullable(careers.get(pupil))
                .flatMap(career -> career.enrolments().stream())
                .filter(enrolment -> enrolment.presence().contains(day))
                .map(enrolment -> enrolment.school())
                .findFirst();
    }

    private static SchoolId keeper(Map<PupilId, SchoolCareer> careers, PupilId pupil) {
        return Objects.requireNonNull(careers.get(pupil)).keeper();
    }

    private static WorkTurnFinder.Link link(StaffFunction function, SchoolId school) {
        return WorkTurnFinder.Link.of(FunctionHolder.at(function, school));
    }

    private record Kind(String code, Function<LocalDate, List<OpenCase>> open) implements CaseKind {
        @Override
        public List<OpenCase> list(LocalDate today) {
            return open.apply(today);
        }
    }
}
