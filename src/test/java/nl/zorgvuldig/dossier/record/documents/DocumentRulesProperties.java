package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

class DocumentRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_short_title_of_letters_and_a_day_of_the_last_twenty_years_are_always_fit(
            @ForAll EntryKind kind,
            @ForAll @AlphaChars @StringLength(min = 1, max = 120) String title,
            @ForAll @IntRange(max = 7_000) int daysAgo) {
        assertThat(DocumentRules.objections(new DocumentDraft(kind, title, TODAY.minusDays(daysAgo)), TODAY))
                .isEmpty();
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_citizen_number_in_a_title_or_a_reason_is_refused_wherever_it_stands(
            @ForAll @AlphaChars @StringLength(max = 40) String before,
            @ForAll @AlphaChars @StringLength(max = 40) String after) {
        String text = before + " 111222333 " + after;
        assertThat(DocumentRules.objections(new DocumentDraft(EntryKind.RESULT, text, TODAY), TODAY))
                .extracting(Objection::field)
                .containsExactly("title");
        assertThat(DocumentRules.objectionsToReason(text))
                .extracting(Objection::field)
                .containsExactly("reason");
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_title_that_is_too_long_and_a_day_to_come_are_both_told(
            @ForAll @AlphaChars @StringLength(min = 121, max = 200) String title,
            @ForAll @IntRange(min = 1, max = 4_000) int ahead) {
        assertThat(DocumentRules.objections(new DocumentDraft(EntryKind.RESULT, title, TODAY.plusDays(ahead)), TODAY))
                .extracting(Objection::field)
                .containsExactly("title", "happenedOn");
    }

    @Property
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void a_withdrawn_document_is_open_for_the_head_and_one_that_is_not_for_everyone(@ForAll AccessRelation reader) {
        assertThat(DocumentRules.closed(document(Optional.empty()), reader)).isEmpty();
        assertThat(DocumentRules.closed(
                                document(Optional.of(new Document.Withdrawal(someone(), Instant.EPOCH, "r"))), reader)
                        .isEmpty())
                .isEqualTo(reader == AccessRelation.HEAD);
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void one_that_is_not_safe_is_closed_for_everyone(
            @ForAll AccessRelation reader, @ForAll FileRejection reason, @ForAll boolean withdrawn) {
        Document before = document(
                withdrawn ? Optional.of(new Document.Withdrawal(someone(), Instant.EPOCH, "r")) : Optional.empty());
        Document unfit = new Document(
                before.id(),
                before.draft(),
                before.addedBy(),
                before.addedAt(),
                before.format(),
                before.size(),
                before.pages(),
                before.thumbnail(),
                before.withdrawal(),
                Optional.of(reason));

        assertThat(DocumentRules.closed(unfit, reader)).isPresent();
        assertThat(unfit.stands()).isFalse();
        assertThat(before.stands()).isEqualTo(!withdrawn);
    }

    private static Document document(Optional<Document.Withdrawal> withdrawal) {
        return new Document(
                new DocumentId(UUID.randomUUID()),
                new DocumentDraft(EntryKind.RESULT, "titel", TODAY),
                someone(),
                Instant.EPOCH,
                FileFormat.PDF,
                1,
                1,
                Optional.empty(),
                withdrawal);
    }

    private static PersonId someone() {
        return new PersonId(UUID.randomUUID());
    }
}
