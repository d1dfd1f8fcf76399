// SPDX-License-Identifier: MIT
// What an outlook is made of, one source a part.
#pragma once

#include "graph/change/outlook/plan_view.hpp"
#include "remit/graph/outlook.hpp"

namespace remit {

void add_consents(const PlanView& plan, Outlook& out);
void add_papers(const PlanView& plan, Outlook& out);
void add_seats(const PlanView& plan, Outlook& out);
void add_remits(const PlanView& plan, Outlook& out);
void add_money(const PlanView& plan, Outlook& out);
void add_voices(const PlanView& plan, Outlook& out);
void add_lines(const PlanView& plan, Outlook& out);
void add_groups_on_the_ground(const PlanView& plan, Outlook& out);
void add_sizes(const PlanView& plan, Outlook& out);

}  // namespace remit
