package nl.zorgvuldig.platform.holdings;

import java.util.Set;

/// The part of [HoldingsSchemaTest] about what somebody asks about data: columns that say nothing
/// about a person.
final class RightColumns {
    static final Set<String> BESIDE = Set.of("rights.step.request", "rights.step.step", "rights.still.request");

    private RightColumns() {}
}
