package nl.zorgvuldig.demo.population;

import java.util.List;

/// The adults of one family, and what follows from them for the children.
///
/// @param guardians in the order in which the school knows them
/// @param bonds what each is to the children
/// @param talkPartners how an entry calls the adults one talks with
record Adults(
        List<People.Guardian> guardians,
        List<People.Bond> bonds,
        Names.Origin childOrigin,
        Names.Surname childSurname,
        List<String> talkPartners) {}
