package nl.zorgvuldig.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.kernel.ModuleCodes;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Holds the schema of the started program against what its modules say of it: whoever adds a
/// column about a person and describes it nowhere, or twice, is told here.
class HoldingsSchemaTest {
    /// Lies below the contract, so another module signs for it.
    private static final Map<String, String> SIGNED_BY = Map.of("audit", "oversight");

    /// Columns of tables about persons that say nothing about the person: whose board, which row,
    /// and how far the program has come with it.
    private static final Set<String> BESIDE = Set.of(
            "board",
            "id",
            "calendar.feed.version",
            "consultation.meeting.to_invite_again",
            "consent.purpose.purpose",
            "consent.purpose.kind",
            "consent.purpose.agreement",
            "consent.purpose.position",
            "consent.purpose.retired_at",
            "conduct.statement.version",
            "conduct.statement.since",
            "conduct.statement.dutch",
            "conduct.statement.english",
            "conduct.statement.published_at",
            "consent.purpose_text.purpose",
            "consent.purpose_text.version",
            "consent.purpose_text.language",
            "consent.purpose_text.title",
            "consent.purpose_text.place",
            "consent.purpose_text.how_long",
            "consent.purpose_text.who_sees",
            "consent.purpose_text.example",
            "consent.purpose_text.published_at",
            "consent.renewal.school",
            "consent.renewal.school_year",
            "consent.renewal.last_day",
            "consent.renewal.way",
            "consent.renewal.recorded_at",
            "dossier.confidentiality.step",
            "dossier.document.examined",
            "dossier.document.format",
            "dossier.document.pages",
            "dossier.document.size",
            "dossier.entry_version.entry",
            "dossier.entry_version.version",
            "dossier.viewpoint.version",
            "dossier.plan_day.version",
            "dossier.agreement.step",
            "inspection.decision.request",
            "inspection.decision.step",
            "inspection.laid.request",
            "inspection.laid.page",
            "inspection.laid.place",
            "inspection.laid.kind",
            "inspection.laid.part",
            "inspection.session.request",
            "inspection.session.device",
            "inspection.session.page",
            "inspection.session.turn",
            "inspection.turned.request",
            "inspection.turned.turn",
            "inspection.minutes.request",
            "inspection.confirmation.request",
            "inspection.remark.request",
            "inspection.request.kind",
            "inspection.step.request",
            "inspection.step.step",
            "inspection.step.venue",
            "inspection.step.on_day",
            "inspection.copied.request",
            "inspection.copied.step",
            "inspection.copied.place",
            "inspection.copied.kind",
            "inspection.copied.part",
            "inspection.copy.request",
            "inspection.copy.step",
            "inspection.copy.pages",
            "inspection.copy.size",
            "events.event.ended_at",
            "events.event.groups",
            "events.event.made_at",
            "events.event.notice_on",
            "events.event.noticed_at",
            "events.event.ready_at",
            "events.event.school",
            "events.event.starts_at",
            "events.event.state",
            "events.event.swept_at",
            "events.event.title",
            "events.event.version",
            "events.event.why",
            "events.notice.days_before",
            "events.notice.dutch",
            "events.notice.english",
            "events.notice.published_at",
            "events.notice.school",
            "events.notice.version",
            "events.proof.event",
            "events.proof.version",
            "filming.request.decided_at",
            "filming.request.school",
            "filming.request.state",
            "filming.filmed.request",
            "identity.account.kind",
            "identity.account.demo_handle",
            "identity.account.created_at",
            "identity.account.closed_at",
            "identity.passkey.number",
            "identity.passkey.sign_count",
            "identity.passkey.made_at",
            "identity.passkey.used_at",
            "identity.sign_in_link.token_hash",
            "identity.sign_in_link.created_at",
            "identity.sign_in_link.expires_at",
            "identity.sign_in_link.used_at",
            "identity.sign_in_link.asked_hash",
            "identity.sign_in_link.number",
            "identity.sign_in_link.tries",
            "identity.spring_session.primary_id",
            "identity.spring_session.session_id",
            "identity.spring_session.creation_time",
            "identity.spring_session.last_access_time",
            "identity.spring_session.max_inactive_interval",
            "identity.spring_session.expiry_time",
            "medical.doctor_key.public_key",
            "medical.doctor_key.recovery",
            "medical.doctor_key.successor",
            "medical.document.entry",
            "medical.document.version",
            "medical.entry_version.entry",
            "medical.entry_version.version",
            "medical.confirmation.request",
            "medical.kept_back.request",
            "medical.kept_back.step",
            "medical.minutes.request",
            "medical.reopening.entry",
            "medical.reopening.version",
            "medical.secret_key.key",
            "medical.secret_key.recipe",
            "medical.turned.request",
            "medical.viewing_page.request",
            "medical.viewing_page.page",
            "medical.viewing_page.kind",
            "medical.viewing_page.part",
            "medical.viewing_step.request",
            "medical.viewing_step.step",
            "medical.viewing_step.place",
            "medical.wrapped_key.entry",
            "medical.wrapped_key.version",
            "medical.wrapped_key.file",
            "medical.wrapped_key.opens",
            "mail.message.kind",
            "mail.message.created_at",
            "mail.message.state",
            "mail.message.attempts",
            "mail.message.next_attempt_at",
            "mail.message.useless_after",
            "mail.message.sent_at",
            "mail.message.error",
            "mail.reminder.kind",
            "consent.round.closed_on",
            "consent.round.deadline",
            "consent.round.people",
            "consent.round.planned_at",
            "consent.round.reason",
            "consent.round.school",
            "consent.round.school_year",
            "consent.round.start_day",
            "consent.round.started_on",
            "consent.round.way",
            "consent.round.withdrawn_at",
            "consent.round.withdrawn_reason",
            "consent.round.worked_on",
            "consent.letter_code.code_hash",
            "consent.letter_code.round",
            "consent.round_letter.round",
            "consent.round_step.round",
            "enrolment.pupil.closing",
            "enrolment.enrolment.dossier_gone",
            "enrolment.enrolment.several",
            "retention.notice.part",
            "retention.destruction.school",
            "retention.destruction.part",
            "retention.destruction.due_on",
            "retention.destruction.amount",
            "retention.destruction.unit",
            "retention.destruction.state",
            "retention.destruction.kept_for",
            "retention.destruction.epoch",
            "retention.destruction.key_gone_at",
            "retention.destruction.epoch_gone_at",
            "retention.destruction.finished_at",
            "retention.companion.destruction",
            "retention.term.class",
            "retention.term.version",
            "retention.term.amount",
            "retention.term.unit",
            "retention.term.ground",
            "retention.term.set_at",
            "roster.draft.school",
            "roster.draft.created_at",
            "roster.draft.expires_at",
            "roster.draft.finished_at",
            "roster.draft.counts",
            "roster.leaver.draft",
            "roster.leaver.why",
            "roster.leaver.leaving",
            "roster.leaving_event.leaving",
            "roster.leaving_event.event",
            "roster.person_key.school");

    private final DemoProgram program = DemoProgram.running();
    private final Collection<PersonalDataHolder> holders = program.parts(PersonalDataHolder.class);
    private List<SchemaColumn> live = List.of();

    @BeforeEach
    void look() throws SQLException {
        try (Connection connection = program.part(DataSource.class).getConnection()) {
            live = SchemaHoldings.columns(connection);
        }
    }

    @Test
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void every_column_about_a_person_has_exactly_one_holder() {
        assertThat(live).hasSizeGreaterThan(150);
        assertThat(SchemaHoldings.check(live, holders))
                .extracting(SchemaFinding::says)
                .isEmpty();
    }

    @Test
    void in_a_table_about_persons_every_column_is_described_or_named_here() {
        Set<String> described = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        for (PersonalDataHolder holder : holders) {
            for (DataHolding holding : holder.describe()) {
                tables.add(holding.table());
                described.add(holding.table() + "." + holding.column());
            }
        }
        Set<String> silent = new TreeSet<>();
        for (SchemaColumn column : live) {
            String name = column.table() + "." + column.column();
            if (tables.contains(column.table()) && !described.contains(name)) {
                silent.add(BESIDE.contains(column.column()) ? column.column() : name);
            }
        }
        Set<String> named = new TreeSet<>(BESIDE);
        named.addAll(PictureColumns.BESIDE);
        named.addAll(StaffColumns.BESIDE);
        named.addAll(ExchangeColumns.BESIDE);
        named.addAll(RegisterColumns.BESIDE);
        named.addAll(RightColumns.BESIDE);
        assertThat(silent).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void a_holder_names_only_tables_of_its_own_schema() {
        List<String> strange = new ArrayList<>();
        for (PersonalDataHolder holder : holders) {
            String module = ModuleCodes.of(holder.getClass());
            for (DataHolding holding : holder.describe()) {
                String schema = holding.table().substring(0, holding.table().indexOf('.'));
                if (!SIGNED_BY.getOrDefault(schema, schema).equals(module)) {
                    strange.add(module + " describes " + holding.table());
                }
            }
        }
        assertThat(holders).hasSizeGreaterThan(7);
        assertThat(strange).isEmpty();
    }

    @Test
    void every_purpose_has_words_in_both_languages() {
        for (Language language : Language.values()) {
            LocalizedMessages words = new MessageCatalog().in(language);
            assertThat(holders)
                    .allSatisfy(holder -> assertThat(holder.describe())
                            .extracting(DataHolding::purpose)
                            .allMatch(words::has));
        }
    }
}
