package nl.zorgvuldig.platform.holdings;

import java.util.Set;

/// Columns about giving and asking that say nothing about a person, as in [HoldingsSchemaTest].
final class ExchangeColumns {
    static final Set<String> BESIDE = Set.of(
            "exchange.disclosure.is_over",
            "exchange.disclosure.valid_until",
            "exchange.ground_decision.choice",
            "exchange.ground_decision.decided_on",
            "exchange.ground_decision.ground",
            "exchange.ground_decision.step",
            "exchange.ground_decision.words",
            "exchange.inquiry.way",
            "exchange.inquiry.valid_until",
            "exchange.inquiry_link.inquiry",
            "exchange.inquiry_link.step",
            "exchange.inquiry_step.inquiry",
            "exchange.inquiry_step.step",
            "exchange.item.disclosure",
            "exchange.item.kind",
            "exchange.item.part",
            "exchange.item.step",
            "exchange.link.disclosure",
            "exchange.link.step",
            "exchange.notice.disclosure",
            "exchange.notice.number",
            "exchange.package.disclosure",
            "exchange.package.pages",
            "exchange.package.size",
            "exchange.step.changes",
            "exchange.step.disclosure",
            "exchange.step.step");

    private ExchangeColumns() {}
}
