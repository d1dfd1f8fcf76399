// SPDX-License-Identifier: MIT
// Mergers of the shipped cases, and of small maps under the law of other places and days: whose
// consent is needed, and what the map says of it.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/outlook.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"

using namespace remit;
using Lines = std::vector<std::string>;

namespace {

/// A merger carried out, and what it means.
class Merger {
  public:
    Merger(const Register& map, std::vector<std::string> bodies, const std::string& into,
           std::string_view on) {
        MergeStep step;
        step.bodies = std::move(bodies);
        step.into.name = into;
        Plan plan{.on = parse_date(on).value()};
        plan.steps.push_back({.what = step});
        Diagnostics diagnostics;
        plan.steps.front().place.input = diagnostics.add_input({.file = "plan"});
        auto changed = carry_out(map, plan, test::vocabulary(), diagnostics);
        REQUIRE(changed);
        changed_ = std::make_unique<Changed>(*std::move(changed));
        const std::string jurisdiction(map.text(map.jurisdiction));
        before_ = std::make_unique<Snapshot>(map, Snapshot::Options{.day = changed_->on});
        after_ = std::make_unique<Snapshot>(changed_->map, Snapshot::Options{.day = changed_->on});
        const AnalyseOptions options{.rules = &test::shipped_rules()};
        was_ = analyse(*before_, options);
        is_ = analyse(*after_, options);
        outlook_ = remit::outlook({.before = {*before_, was_},
                                   .after = {*after_, is_},
                                   .changed = *changed_,
                                   .rules = &test::shipped_rules(),
                                   .jurisdiction = jurisdiction});
    }

    [[nodiscard]] const Register& map() const { return changed_->map; }
    [[nodiscard]] const Outlook& outlook() const { return outlook_; }

    /// "asked: Surrey Police. Why", one a consent.
    [[nodiscard]] Lines consents() const {
        Lines result;
        for (const Consent& consent : outlook_.consents) {
            result.push_back(fmt::format("{}: {}{}{}", word(consent.state), consent.who,
                                         consent.why.empty() ? "" : ". ", consent.why));
        }
        return result;
    }

    [[nodiscard]] Lines notes() const {
        Lines all = outlook_.on_the_law;
        all.insert(all.end(), outlook_.notes.begin(), outlook_.notes.end());
        return all;
    }
    /// Those who save seats: "Surrey Police 3 > 1".
    [[nodiscard]] Lines seats() const {
        Lines result;
        for (const SeatLoad& load : outlook_.seats) {
            if (load.seats_after < load.seats_before)
                result.push_back(fmt::format("{} {} > {}", map().name(load.holder),
                                             load.seats_before, load.seats_after));
        }
        return result;
    }

  private:
    std::unique_ptr<Changed> changed_;
    std::unique_ptr<Snapshot> before_, after_;
    Analysis was_, is_;
    Outlook outlook_;
};

const std::string scrutiny =
    "Each council keeps its own crime and disorder committee, unless the agreement asks the "
    "councils for a joint one (Crime and Disorder Act 1998, section 5(1C)). Only the opening of "
    "the provision was read. Check the law first.";

Register shipped(std::string_view name) {
    return test::read_map(test::file_text(fmt::format("data/cases/{}/register.json", name)));
}

}  // namespace

TEST_CASE("East Surrey needs its authorities and the commissioner", "[cases]") {
    const Register surrey = shipped("surrey");
    const Merger merger(surrey, {"mole-valley-csp", "reigate-banstead-csp", "tandridge-csp"},
                        "East Surrey CSP", "2014-07-01");
    const std::string pending = "Its agreement is pending, due in July 2014.";
    const std::string nothing = "The map shows nothing that was asked of it.";
    CHECK(merger.consents() ==
          Lines{"asked: Mole Valley District Council. " + pending,
                "asked: Reigate and Banstead Borough Council. " + pending,
                "asked: Tandridge District Council. " + pending,
                "asked: Surrey County Council. " + pending, "asked: Surrey Police. " + pending,
                "asked: the Fire and Rescue Service. " + pending,
                "asked: the Clinical Commissioning Groups in East Surrey. " + pending +
                    " The map has them as one, and each must agree.",
                "not asked: the Surrey and Sussex Probation Trust. " + nothing,
                "not asked: the community rehabilitation company. The map shows no such body, and "
                "nothing that was asked of it.",
                "asked: the Police and Crime Commissioner for Surrey. What the map records is no "
                "formal consent: “The commissioner says that he supports mergers of partnerships "
                "in Surrey.”",
                "not needed: the Secretary of State (the Home Office). The East Surrey CSP lies "
                "in one police area: the Surrey police area."});
    CHECK(merger.notes() ==
          Lines{scrutiny,
                "On the map besides: the committees that have had the merger proposal before "
                "them: The committees that have had the proposal so far approve it. (Agreed.)",
                "On the map besides: The proposal goes to the Local Committees, for information. "
                "(Pending.)",
                "Groups on the ground stay as they are: the Community Incident Action Groups and "
                "the Joint Action Groups."});
    const PaperToMake& plan = merger.outlook().papers.front();
    CHECK(plan.what == "a partnership plan");
    CHECK(iso(plan.by) == "2014-07-01");
    CHECK(plan.why.starts_with(
        "One in place of three; until when they hold is not said. One is planned: the East Surrey "
        "CSP: partnership plan “Single Community Safety Plan for East Surrey” (proposed). The "
        "partnership has a strategy or plan against crime and disorder (Crime and Disorder Act "
        "1998, section 6(1)(a); also "));
    CHECK(merger.seats() == Lines{"Surrey County Council 6 > 2",
                                  "Clinical Commissioning Groups in East Surrey 3 > 1",
                                  "Fire and Rescue Service 3 > 1", "Surrey Police 3 > 1"});
    CHECK(merger.outlook().all_seats.seats_before == 24);
    CHECK(merger.outlook().all_seats.seats_after == 14);
    // Nobody says how often they meet.
    CHECK(merger.outlook().all_seats.meetings_before.missing == 24);
}

TEST_CASE("the two eastern partnerships of Suffolk need no leave of the Home Office", "[cases]") {
    const Register suffolk = shipped("suffolk");
    const Merger merger(suffolk, {"coastal-csp", "waveney-csp"}, "East Suffolk CSP", "2016-04-01");
    const std::string nothing = ". The map shows nothing that was asked of it.";
    CHECK(merger.consents() ==
          Lines{"not asked: Suffolk Coastal District Council" + nothing,
                "not asked: Waveney District Council" + nothing,
                "not asked: Suffolk County Council" + nothing,
                "not asked: Suffolk Constabulary" + nothing,
                "not asked: the Fire and rescue authority" + nothing,
                "not asked: the Clinical Commissioning Group" + nothing +
                    " The map has them as one, and each must agree.",
                "not asked: the Probation service" + nothing,
                "not asked: the community rehabilitation company. The map shows no such body, and "
                "nothing that was asked of it.",
                "not asked: the Police and Crime Commissioner for Suffolk" + nothing,
                "not needed: the Secretary of State (the Home Office). The East Suffolk CSP lies "
                "in one police area: the Suffolk police area. The map holds that the consent of "
                "the Home Office is needed: “Consent to a full merger of the two eastern CSPs.” "
                "(“Notes of the call with the chairs of the two eastern CSPs (Appendix 2 §1)”, "
                "App 2 §1 xii). “2010 to 2015 government policy: crime prevention, its appendix 4 "
                "on community safety partnerships (Appendix 4)”, App 4 and “Police Reform and "
                "Social Responsibility Act 2011, explanatory notes to Schedule 11 (Appendix 6)”, "
                "App 6 para 248 say otherwise."});
    CHECK(merger.outlook().consents.back().rule->provision ==
          "Crime and Disorder Act 1998, section 5A(3) to (6)");
    CHECK(merger.notes() == Lines{scrutiny});
}

namespace {

/// Two partnerships of two districts, each with its council.
std::string two(std::string_view as_at, std::string_view jurisdiction, std::string_view more) {
    return fmt::format(
        "map as_at={} jurisdiction={}\nbody north-csp type=csp areas=north\n"
        "body south-csp type=csp areas=south\nbody north-dc type=district-council areas=north\n"
        "body south-dc type=district-council areas=south\n{}",
        as_at, jurisdiction, more);
}

Lines consents(const std::string& lines, std::string_view on) {
    const Register map = test::map(lines);
    return Merger(map, {"north-csp", "south-csp"}, "Joint CSP", on).consents();
}

Lines notes(const std::string& lines, std::string_view on) {
    const Register map = test::map(lines);
    return Merger(map, {"north-csp", "south-csp"}, "Joint CSP", on).notes();
}

}  // namespace

TEST_CASE("the law of the place and the day says who must agree", "[cases]") {
    const std::string one_force = "area force kind=police-area covers=north;south\n";
    const std::string two_forces =
        "area a kind=police-area covers=north\narea b kind=police-area covers=south\n"
        "body pcc-a type=pcc areas=a\nbody pcc-b type=pcc areas=b\n"
        "body home-office name=\"Home Office\" type=government-department\n";
    const std::string nothing = ". The map shows nothing that was asked of it.";
    const std::string nobody = ". The map shows no such body, and nothing that was asked of it.";
    CHECK(consents(two("2016", "england", two_forces), "2016-06-01") ==
          Lines{"not asked: North Dc" + nothing, "not asked: South Dc" + nothing,
                "not asked: the police force" + nobody,
                "not asked: the fire and rescue authority" + nobody,
                "not asked: the clinical commissioning group" + nobody,
                "not asked: the National Probation Service" + nobody,
                "not asked: the community rehabilitation company" + nobody,
                "not asked: Pcc A" + nothing, "not asked: Pcc B" + nothing,
                "not asked: the Secretary of State (the Home Office)" + nothing});
    const auto without_force = consents(two("2016", "england", ""), "2016-06-01");
    REQUIRE_FALSE(without_force.empty());
    CHECK(without_force.back() ==
          "not known: the Secretary of State. The map does not say in which police area North and "
          "South lie.");
    CHECK(consents(two("2010", "england", one_force), "2010-06-01") ==
          Lines{"not asked: the Secretary of State. Before 2012 partnerships were joined by an "
                "order of the Secretary of State, which all their responsible authorities asked "
                "for or were heard on. The map shows no such body, and nothing that was asked of "
                "it."});
    CHECK(consents(two("2016", "wales", one_force), "2016-06-01") == Lines{});
    CHECK(notes(two("2016", "wales", one_force), "2016-06-01") ==
          Lines{"The power to join community safety partnerships by agreement is for areas in "
                "England only; Welsh law has none (Crime and Disorder Act 1998, section 5(1A)). "
                "Joint partnerships do exist in Wales; their basis in law was not found."});
    CHECK(notes(two("2016", "england", one_force), "2016-06-01") == Lines{scrutiny});
    CHECK(notes(two("2016", "\"\"", one_force), "2016-06-01") ==
          Lines{"No law was looked at: the map does not say in which country it lies."});
}
