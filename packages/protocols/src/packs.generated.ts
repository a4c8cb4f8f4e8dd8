// Written from packs/*/*.yaml by scripts/publish-packs.cjs; a test compares. Change the YAML, never this file.
import type { Pack } from './pack.types';

export const PACKS: readonly Pack[] = [
  {
    "pack": "bcp",
    "name": "Bournemouth, Christchurch and Poole",
    "effective_from": "2025-01-01",
    "basis": "protocol",
    "authorities": [
      "authority.bournemouth-christchurch-and-poole"
    ],
    "documents": {
      "000": "BCP missing guidance"
    },
    "settings": {
      "accept_within_minutes": {
        "value": 10,
        "hub_choice": true,
        "note": "The guidance is silent; the authority sets it."
      },
      "office_hours": {
        "value": {
          "mon": [
            "08:30",
            "17:15"
          ],
          "tue": [
            "08:30",
            "17:15"
          ],
          "wed": [
            "08:30",
            "17:15"
          ],
          "thu": [
            "08:30",
            "17:15"
          ],
          "fri": [
            "08:30",
            "16:45"
          ]
        },
        "source": "000 §4.1"
      },
      "out_of_hours": {
        "value": {
          "when": {
            "any": [
              {
                "fact": "risk",
                "op": "in",
                "value": [
                  "HIGH",
                  "NONE_ASSIGNED"
                ]
              },
              {
                "fact": "child.status",
                "op": "contains",
                "value": "LOOKED_AFTER"
              },
              {
                "fact": "child.has_missing_plan",
                "op": "eq",
                "value": true
              },
              {
                "fact": "child.identified",
                "op": "eq",
                "value": false
              },
              {
                "fact": "responsible_la",
                "op": "neq",
                "value": "authority.bournemouth-christchurch-and-poole"
              }
            ]
          }
        },
        "source": "000 §4.1",
        "note": "High risk, in care, or the missing plan says so; else held until the office opens. A child not graded, not yet identified or of another authority is not held (a choice of the hub). The plan's own instruction is narrower than having a plan."
      }
    },
    "roles": {
      "front_door": "MASH",
      "out_of_hours": "Out of Hours Service",
      "missing_team": "CE and Missing Team",
      "early_help": "First Response Early Help decision maker",
      "assessment_team": "Assessment Team",
      "iro": "Independent reviewing officer",
      "cp_chair": "Child protection chair"
    },
    "rules": [
      {
        "kind": "tell",
        "id": "BCP-IN1",
        "source": "000 §7",
        "capacity": "any",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "note": "Every missing child, also another authority's. The report may already carry the safe and well result.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "own"
          }
        ],
        "acceptance": true
      },
      {
        "kind": "tell",
        "id": "BCP-N1",
        "source": "000 §7, §12.2",
        "capacity": "responsible",
        "when": {
          "fact": "child.open_to_services",
          "op": "eq",
          "value": true
        },
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "allocated_worker",
            "of": "own"
          },
          {
            "role": "team_manager",
            "of": "own"
          },
          {
            "role": "missing_team",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BCP-N2",
        "source": "000 §7, §12.2",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
            },
            {
              "fact": "risk",
              "op": "in",
              "value": [
                "LOW",
                "MEDIUM"
              ]
            }
          ]
        },
        "note": "§7 goes straight to the CE and Missing Team, §12.2 by way of First Response Early Help; both are told. Low is not a permitted grade, yet §12.2 routes it.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "missing_team",
            "of": "own"
          },
          {
            "role": "early_help",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BCP-N3",
        "source": "000 §7, §12.2",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
            },
            {
              "fact": "risk",
              "op": "eq",
              "value": "HIGH"
            }
          ]
        },
        "note": "The MASH triage manager, for a social worker at once.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "own"
          },
          {
            "role": "assessment_team",
            "of": "own"
          }
        ],
        "acceptance": true
      },
      {
        "kind": "tell",
        "id": "BCP-N4",
        "source": "000 §10",
        "capacity": "responsible",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "note": "And everybody else who had the alert.",
        "on": [
          "found"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "own"
          },
          {
            "role": "allocated_worker",
            "of": "own",
            "when": {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BCP-N5",
        "source": "000 §7.2",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "contains",
          "value": "LOOKED_AFTER"
        },
        "note": "Listed under the medium-risk meeting; applied at every risk.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "iro",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BCP-N6",
        "source": "000 §7.2",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "contains",
          "value": "CHILD_PROTECTION"
        },
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "cp_chair",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BCP-O2",
        "source": "000 §4.4, §12.1",
        "capacity": "host",
        "note": "The details go on to the responsible authority's allocated worker.",
        "on": [
          "found"
        ],
        "to": [
          {
            "role": "allocated_worker",
            "of": "responsible"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BCP-O2-AREA",
        "source": "000 §4.4, §12.1",
        "capacity": "area_of_child",
        "when": {
          "fact": "responsible_la",
          "op": "neq",
          "value": "authority.bournemouth-christchurch-and-poole"
        },
        "note": "Found in the area of BCP, wherever the child is placed.",
        "on": [
          "found"
        ],
        "to": [
          {
            "role": "allocated_worker",
            "of": "responsible"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "refuse",
        "id": "BCP-O2-RECORD",
        "source": "000 §4.4, §12.1",
        "capacity": "any",
        "when": {
          "fact": "responsible_la",
          "op": "neq",
          "value": "authority.bournemouth-christchurch-and-poole"
        },
        "note": "No episode record is needed for another authority's child; the notice and the message are filed. While the child is missing the live alert stands.",
        "what": "RECORD"
      },
      {
        "kind": "note",
        "id": "BCP-O3",
        "source": "000 §12.1",
        "capacity": "host",
        "when": {
          "fact": "flag.safeguarding_concern",
          "op": "eq",
          "value": true
        },
        "on": [
          "found"
        ],
        "text": "BCP asks the responsible authority for a copy of the interview, because it may show concerns in its own area."
      },
      {
        "kind": "interview_needed",
        "id": "BCP-RHI-CONSIDER",
        "source": "000 §12.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "Every missing child is considered. Where no criterion is met, a named manager decides and records the reason.",
        "needed": "CONSIDERED"
      },
      {
        "kind": "interview_needed",
        "id": "BCP-E1",
        "source": "000 §12.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.duration_h",
              "op": "gte",
              "value": 6
            },
            {
              "fact": "episode.overlaps_00_06_local",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "Overnight for six hours or more, read as six hours in all of which any fall between midnight and six.",
        "needed": "REQUIRED",
        "other_readings": [
          {
            "reading": "All six hours between midnight and six",
            "when": {
              "fact": "episode.hours_00_06",
              "op": "gte",
              "value": 6
            }
          },
          {
            "reading": "Any time between midnight and six",
            "when": {
              "fact": "episode.overlaps_00_06_local",
              "op": "eq",
              "value": true
            }
          }
        ]
      },
      {
        "kind": "interview_needed",
        "id": "BCP-E2",
        "source": "000 §12.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.duration_h",
              "op": "gt",
              "value": 9
            }
          ]
        },
        "note": "Over nine hours from last seen to found; exactly nine is not over nine.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "BCP-E3",
        "source": "000 §12.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            },
            {
              "fact": "history.missing_count",
              "op": "gte",
              "value": 2,
              "window": {
                "value": 28,
                "unit": "calendar_days"
              }
            }
          ]
        },
        "note": "Reported missing on two or more occasions in four weeks.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "BCP-E4",
        "source": "000 §12.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "flag.harmed_whilst_missing",
              "op": "eq",
              "value": true
            }
          ]
        },
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "BCP-E5",
        "source": "000 §12.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "any": [
                {
                  "fact": "flag.exploitation_risk",
                  "op": "eq",
                  "value": true
                },
                {
                  "fact": "flag.trafficking_risk",
                  "op": "eq",
                  "value": true
                }
              ]
            }
          ]
        },
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "BCP-E6",
        "source": "000 §12.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "flag.criminal_or_drugs_risk",
              "op": "eq",
              "value": true
            }
          ]
        },
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "BCP-E7",
        "source": "000 §12.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "flag.contact_risky_person",
              "op": "eq",
              "value": true
            }
          ]
        },
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "BCP-E8",
        "source": "000 §12.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "flag.criminal_activity_whilst_missing",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "Engaged, or believed to have been engaged. What is only possible is for a manager to judge.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_offered",
        "id": "BCP-P1",
        "source": "000 §12, §12.2",
        "capacity": "responsible",
        "when": {
          "fact": "child.open_to_services",
          "op": "eq",
          "value": true
        },
        "note": "Or a co-worker of the same team; the team manager decides, with regard to the child's wishes.",
        "to": {
          "role": "allocated_worker"
        }
      },
      {
        "kind": "interview_offered",
        "id": "BCP-P2",
        "source": "000 §12, §12.2",
        "capacity": "responsible",
        "when": {
          "fact": "child.open_to_services",
          "op": "eq",
          "value": false
        },
        "note": "An independent youth worker or a specialist of the CE and Missing Team.",
        "to": {
          "role": "missing_team"
        }
      },
      {
        "kind": "owe",
        "id": "BCP-RHI-CLOCK",
        "source": "000 §12.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          ]
        },
        "duty": "RETURN_HOME_INTERVIEW",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-RHI-CLOCK-CE",
        "source": "000 §12.1, §12.2",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
            }
          ]
        },
        "duty": "RETURN_HOME_INTERVIEW",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "missing_team"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-RHI-READING",
        "source": "000 §4.4, §12.1",
        "capacity": "host",
        "when": {
          "fact": "interview.needed",
          "op": "eq",
          "value": "REQUIRED"
        },
        "note": "What BCP expects of another authority whose child is placed there.",
        "duty": "RETURN_HOME_INTERVIEW",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": true
        },
        "owner": {
          "of": "responsible",
          "role": "front_door"
        },
        "counts": "never"
      },
      {
        "kind": "owe",
        "id": "BCP-C1",
        "source": "000 §12.2, §14",
        "capacity": "responsible",
        "when": {
          "fact": "interview.needed",
          "op": "eq",
          "value": "REQUIRED"
        },
        "note": "The records of the interview; due when the office closes on the fifth working day.",
        "duty": "RECORDS_UPDATED",
        "clock": {
          "value": 5,
          "unit": "working_days",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-SW1",
        "source": "000 §11",
        "capacity": "area_of_child",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            },
            {
              "fact": "risk_when_found",
              "op": "eq",
              "value": "HIGH"
            }
          ]
        },
        "note": "By the grade in force when the child was found.",
        "duty": "SAFE_AND_WELL_CHECK",
        "clock": {
          "value": 1,
          "unit": "hours",
          "op": "within",
          "from": "FOUND",
          "basis_stated": true
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "counts": "always"
      },
      {
        "kind": "note",
        "id": "BCP-SW1-REGRADED",
        "source": "000 §11",
        "capacity": "area_of_child",
        "when": {
          "all": [
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            },
            {
              "fact": "risk",
              "op": "eq",
              "value": "HIGH"
            },
            {
              "fact": "risk_when_found",
              "op": "neq",
              "value": "HIGH"
            }
          ]
        },
        "on": [
          "risk_changed"
        ],
        "text": "Graded high only after the child was found. The safe and well check keeps its three hours; the one-hour standard is suggested."
      },
      {
        "kind": "owe",
        "id": "BCP-SW2",
        "source": "000 §11",
        "capacity": "area_of_child",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            },
            {
              "fact": "risk_when_found",
              "op": "neq",
              "value": "HIGH"
            }
          ]
        },
        "note": "Three hours, or as soon as possible after.",
        "duty": "SAFE_AND_WELL_CHECK",
        "clock": {
          "value": 3,
          "unit": "hours",
          "op": "within",
          "from": "FOUND",
          "basis_stated": true
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "counts": "always"
      },
      {
        "kind": "owe",
        "id": "BCP-X3",
        "source": "000 §7.2",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "risk",
              "op": "eq",
              "value": "MEDIUM"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "To the Service Manager, Service Director and Corporate Director.",
        "duty": "NEED_TO_KNOW",
        "clock": {
          "value": 24,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "counts": "responsible"
      }
    ],
    "silent_on": [
      "decline_rule",
      "distance_limit",
      "establishment_triggers",
      "long_absence_reviews",
      "uasc_28_day",
      "provider_age_range",
      "turning_18"
    ]
  },
  {
    "pack": "hub",
    "name": "The hub",
    "effective_from": "2025-01-01",
    "basis": "hub",
    "authorities": [],
    "documents": {
      "001": "West Mercia joint protocol",
      "003": "Rochdale practice guidance"
    },
    "settings": {
      "accept_within_minutes": {
        "value": 10,
        "hub_choice": true,
        "note": "Until an authority sets its own."
      }
    },
    "roles": {
      "safeguarding_desk": "Safeguarding desk"
    },
    "rules": [
      {
        "kind": "tell",
        "id": "HUB-N1",
        "source": "Hub: the emergency never waits for the match",
        "capacity": "any",
        "note": "By the place at once, whoever the child is; the responsible authority as soon as it is certain whose child she is.",
        "on": [
          "missing",
          "risk_changed"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "area"
          },
          {
            "role": "front_door",
            "of": "host"
          },
          {
            "role": "front_door",
            "of": "responsible"
          }
        ],
        "acceptance": true
      },
      {
        "kind": "tell",
        "id": "HUB-N2",
        "source": "Hub: whoever may still be looking is stood down",
        "capacity": "any",
        "on": [
          "found",
          "returned"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "area"
          },
          {
            "role": "front_door",
            "of": "host"
          },
          {
            "role": "front_door",
            "of": "responsible"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "HUB-N3",
        "source": "Hub: a concern from a visit does not wait for the form",
        "capacity": "any",
        "on": [
          "concern"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "host"
          },
          {
            "role": "front_door",
            "of": "responsible"
          }
        ],
        "acceptance": true
      },
      {
        "kind": "tell",
        "id": "HUB-N3-TELL",
        "source": "Hub: a concern from a visit does not wait for the form",
        "capacity": "any",
        "on": [
          "concern"
        ],
        "to": [
          {
            "role": "police",
            "of": "police"
          },
          {
            "role": "allocated_worker",
            "of": "responsible",
            "when": {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "HUB-N4",
        "source": "Hub: the child's own worker knows",
        "capacity": "any",
        "when": {
          "fact": "child.open_to_services",
          "op": "eq",
          "value": true
        },
        "on": [
          "missing",
          "found",
          "returned",
          "risk_changed",
          "interview_submitted"
        ],
        "to": [
          {
            "role": "allocated_worker",
            "of": "responsible"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "HUB-N5",
        "source": "Hub: an unknown place reaches a person",
        "capacity": "any",
        "when": {
          "fact": "place.authority_known",
          "op": "eq",
          "value": false
        },
        "on": [
          "missing",
          "found",
          "risk_changed"
        ],
        "to": [
          {
            "role": "safeguarding_desk",
            "of": "desk"
          }
        ],
        "acceptance": true
      },
      {
        "kind": "tell",
        "id": "HUB-N6",
        "source": "Hub: who is to interview is asked at once",
        "capacity": "any",
        "on": [
          "interview_owed"
        ],
        "to": [
          {
            "interviewer": true
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "HUB-N7",
        "source": "Hub: a refused offer needs another",
        "capacity": "any",
        "on": [
          "assignment_unable"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "responsible"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "HUB-N8",
        "source": "Hub: the interview belongs to the responsible authority",
        "capacity": "any",
        "on": [
          "interview_submitted"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "responsible"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "record",
        "id": "HUB-R1",
        "source": "Hub: the responsible authority always keeps the record that its annual return counts",
        "capacity": "any",
        "of": "responsible"
      },
      {
        "kind": "owe",
        "id": "HUB-D1",
        "source": "Hub: a report that matches nobody for certain is confirmed by a person",
        "capacity": "any",
        "when": {
          "all": [
            {
              "fact": "child.identified",
              "op": "eq",
              "value": false
            },
            {
              "fact": "place.authority_known",
              "op": "eq",
              "value": true
            }
          ]
        },
        "duty": "IDENTIFY_CHILD",
        "clock": {
          "value": 10,
          "unit": "minutes",
          "op": "within",
          "from": "NOTIFICATION_RECEIVED",
          "basis_stated": true
        },
        "owner": {
          "of": "area",
          "role": "front_door"
        },
        "counts": "always"
      },
      {
        "kind": "owe",
        "id": "HUB-D2",
        "source": "Hub: a report that matches nobody for certain is confirmed by a person",
        "capacity": "any",
        "when": {
          "all": [
            {
              "fact": "child.identified",
              "op": "eq",
              "value": false
            },
            {
              "fact": "place.authority_known",
              "op": "eq",
              "value": false
            }
          ]
        },
        "duty": "IDENTIFY_CHILD",
        "clock": {
          "value": 10,
          "unit": "minutes",
          "op": "within",
          "from": "NOTIFICATION_RECEIVED",
          "basis_stated": true
        },
        "owner": {
          "of": "desk",
          "role": "safeguarding_desk"
        },
        "counts": "always"
      },
      {
        "kind": "owe",
        "id": "HUB-C1",
        "source": "001 §12.1; 003 §3.8-3.9",
        "capacity": "any",
        "when": {
          "fact": "interview.needed",
          "op": "eq",
          "value": "REQUIRED"
        },
        "note": "The statutory reading, from the return. Always computed beside the pack's own, so that authorities can be compared.",
        "duty": "RETURN_HOME_INTERVIEW",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": true
        },
        "owner": {
          "of": "responsible",
          "role": "front_door"
        },
        "counts": "never"
      }
    ],
    "silent_on": []
  },
  {
    "pack": "medway",
    "name": "Medway",
    "effective_from": "2025-01-01",
    "basis": "protocol",
    "authorities": [
      "authority.medway"
    ],
    "documents": {
      "002": "Medway missing procedures"
    },
    "settings": {
      "accept_within_minutes": {
        "value": 10,
        "hub_choice": true,
        "note": "The procedures are silent; the authority sets it."
      },
      "office_hours": {
        "value": {
          "mon": [
            "09:00",
            "17:00"
          ],
          "tue": [
            "09:00",
            "17:00"
          ],
          "wed": [
            "09:00",
            "17:00"
          ],
          "thu": [
            "09:00",
            "17:00"
          ],
          "fri": [
            "09:00",
            "17:00"
          ]
        },
        "hub_choice": true,
        "note": "The procedures name no hours; the authority sets its own."
      },
      "out_of_hours": {
        "value": {},
        "source": "002 §Response from the Police (found)",
        "note": "The Emergency Duty Team, whatever the risk."
      }
    },
    "roles": {
      "front_door": "First Response",
      "out_of_hours": "Emergency Duty Team",
      "allocated_worker": "Allocated social worker",
      "missing_information_officer": "Missing Information Officer",
      "exploitation_lead": "Missing and Exploitation Coordinator",
      "placement_officer": "Other Local Authority Placement Officer",
      "return_home_interviewer": "Return Home Interviewer",
      "senior_leadership": "Senior Leadership Team"
    },
    "rules": [
      {
        "kind": "tell",
        "id": "MED-IN1",
        "source": "002 §Response from Local Authority",
        "capacity": "any",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "missing_information_officer",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "record",
        "id": "MED-IN2",
        "source": "002 §Response from Local Authority",
        "capacity": "responsible",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "of": "own"
      },
      {
        "kind": "tell",
        "id": "MED-N1",
        "source": "002 §Response from Local Authority",
        "capacity": "any",
        "when": {
          "fact": "child.open_to_services",
          "op": "eq",
          "value": true
        },
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "allocated_worker",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "MED-N2",
        "source": "002 §Response from Local Authority",
        "capacity": "any",
        "when": {
          "all": [
            {
              "fact": "flag.safeguarding_concern",
              "op": "eq",
              "value": true
            },
            {
              "any": [
                {
                  "fact": "child.open_to_csc",
                  "op": "eq",
                  "value": false
                },
                {
                  "fact": "responsible_la",
                  "op": "neq",
                  "value": "authority.medway"
                }
              ]
            }
          ]
        },
        "note": "A contact and referral; a strategy discussion is recommended.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "own"
          }
        ],
        "acceptance": true
      },
      {
        "kind": "tell",
        "id": "MED-N3",
        "source": "002 §Response from Local Authority",
        "capacity": "any",
        "when": {
          "fact": "risk",
          "op": "eq",
          "value": "HIGH"
        },
        "note": "Tells the force's Missing Person Liaison Officer who the allocated worker is, or what First Response decides.",
        "on": [
          "missing",
          "risk_changed"
        ],
        "to": [
          {
            "role": "missing_information_officer",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "MED-N4",
        "source": "002 §Return Home Interviews",
        "capacity": "responsible",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "on": [
          "found"
        ],
        "to": [
          {
            "role": "missing_information_officer",
            "of": "own"
          },
          {
            "role": "allocated_worker",
            "of": "own",
            "when": {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          },
          {
            "role": "team_manager",
            "of": "own",
            "when": {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          },
          {
            "role": "return_home_interviewer",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "MED-N5",
        "source": "002 §Specific consideration for Child in Care",
        "capacity": "responsible",
        "when": {
          "any": [
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "CHILD_PROTECTION"
            }
          ]
        },
        "on": [
          "found"
        ],
        "to": [
          {
            "role": "iro",
            "of": "own"
          },
          {
            "role": "senior_leadership",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "record",
        "id": "MED-O3",
        "source": "002 §Children placed in Medway; §Response from Local Authority",
        "capacity": "any",
        "when": {
          "fact": "responsible_la",
          "op": "neq",
          "value": "authority.medway"
        },
        "note": "Always, for every other authority's child.",
        "of": "own"
      },
      {
        "kind": "tell",
        "id": "MED-O3-TELL",
        "source": "002 §Children placed in Medway; §Response from Local Authority",
        "capacity": "host",
        "note": "With the reminder that the placing authority owes the interview; asks for a copy of it, the profile and the trigger plan.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "responsible"
          }
        ],
        "acceptance": true
      },
      {
        "kind": "tell",
        "id": "MED-O4",
        "source": "002 §Response from Local Authority",
        "capacity": "host",
        "when": {
          "fact": "placement.notified_to_host",
          "op": "eq",
          "value": false
        },
        "note": "The placing authority never told Medway of the placement.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "placement_officer",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "MED-O5",
        "source": "002 §Response from Other LA placed children",
        "capacity": "host",
        "note": "The found notification goes on to the placing authority with a reminder of the interview.",
        "on": [
          "found"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "responsible"
          },
          {
            "role": "missing_information_officer",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "note",
        "id": "MED-O5-COPY",
        "source": "002 §Response from Other LA placed children",
        "capacity": "host",
        "on": [
          "interview_submitted"
        ],
        "text": "Medway asks for a copy of the interview, keeps it on its own record and passes it to its Missing and Exploitation Lead and to Kent Police. It waits for the release."
      },
      {
        "kind": "owe",
        "id": "MED-O5-CHASE",
        "source": "002 §Missing and Exploitation Coordinator; §Return Home Interviews",
        "capacity": "host",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "fact": "interview.ended",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "Late by Medway's own reading of 72 hours; when to start chasing is not stated.",
        "duty": "CHASE_INTERVIEW",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "after",
          "from": "FOUND_REPORT_RECEIVED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "exploitation_lead"
        },
        "counts": "always"
      },
      {
        "kind": "interview_needed",
        "id": "MED-E1",
        "source": "002 §Principles; §Return Home Interviews",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "Every child, without a criterion.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_offered",
        "id": "MED-P1",
        "source": "002 §Principles; §Return Home Interviews",
        "capacity": "responsible",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "note": "Independent, and never the direct carer. The child may prefer a social worker or another trusted adult.",
        "to": {
          "role": "return_home_interviewer"
        }
      },
      {
        "kind": "note",
        "id": "MED-P3",
        "source": "002 §Children placed in Medway",
        "capacity": "host",
        "on": [
          "missing",
          "found"
        ],
        "text": "The placing authority sees to the return home interview; Medway holds none."
      },
      {
        "kind": "owe",
        "id": "MED-RHI-CLOCK",
        "source": "002 §Return Home Interviews",
        "capacity": "any",
        "when": {
          "fact": "interview.needed",
          "op": "eq",
          "value": "REQUIRED"
        },
        "note": "From receipt of the found report, later than the return; both are shown.",
        "duty": "RETURN_HOME_INTERVIEW",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "FOUND_REPORT_RECEIVED",
          "basis_stated": true
        },
        "owner": {
          "of": "responsible",
          "role": "missing_information_officer"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-SW1",
        "source": "002 §When a Child is found",
        "capacity": "area_of_child",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "No number of hours is stated. A found report does not prove that a check took place.",
        "duty": "SAFE_AND_WELL_CHECK",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": true
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "counts": "always"
      },
      {
        "kind": "owe",
        "id": "MED-X2",
        "source": "002 §Longer absences >24h",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            },
            {
              "any": [
                {
                  "fact": "child.status",
                  "op": "contains",
                  "value": "LOOKED_AFTER"
                },
                {
                  "fact": "child.status",
                  "op": "contains",
                  "value": "CHILD_PROTECTION"
                }
              ]
            }
          ]
        },
        "note": "To the IRO or CP chair, the Senior Leadership Team and the missing mailbox. One document, whoever of the three named authors writes it.",
        "duty": "NEED_TO_KNOW",
        "clock": {
          "value": 24,
          "unit": "hours",
          "op": "within",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
      }
    ],
    "silent_on": [
      "safe_and_well_hours",
      "repeat_interview",
      "establishment_triggers",
      "panels",
      "distance_number",
      "interview_form",
      "weekly_monthly_reports",
      "office_hours"
    ]
  },
  {
    "pack": "rochdale",
    "name": "Rochdale",
    "effective_from": "2025-01-01",
    "basis": "protocol",
    "authorities": [
      "authority.rochdale"
    ],
    "documents": {
      "003": "Rochdale practice guidance"
    },
    "settings": {
      "accept_within_minutes": {
        "value": 10,
        "hub_choice": true,
        "note": "The guidance is silent; the authority sets it."
      },
      "office_hours": {
        "value": {
          "mon": [
            "09:00",
            "17:00"
          ],
          "tue": [
            "09:00",
            "17:00"
          ],
          "wed": [
            "09:00",
            "17:00"
          ],
          "thu": [
            "09:00",
            "17:00"
          ],
          "fri": [
            "09:00",
            "17:00"
          ]
        },
        "hub_choice": true,
        "note": "The guidance is silent; the authority sets its own."
      },
      "out_of_hours": {
        "value": {},
        "hub_choice": true,
        "note": "The guidance is silent. All that comes to a closed front door goes to the out-of-hours team."
      }
    },
    "roles": {
      "front_door": "EHASH",
      "practice_manager": "Practice manager",
      "iro": "Independent reviewing officer",
      "residential_worker": "Residential worker",
      "provider": "Advocacy Focus"
    },
    "rules": [
      {
        "kind": "tell",
        "id": "ROC-IN1",
        "source": "003 §2.3",
        "capacity": "any",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "own"
          }
        ],
        "acceptance": true
      },
      {
        "kind": "record",
        "id": "ROC-IN2",
        "source": "003 §2.4",
        "capacity": "responsible",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "of": "own"
      },
      {
        "kind": "tell",
        "id": "ROC-N1",
        "source": "003 §2.4",
        "capacity": "responsible",
        "when": {
          "fact": "child.open_to_services",
          "op": "eq",
          "value": true
        },
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "allocated_worker",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "ROC-N2",
        "source": "003 §3.13 Cared for, §4.2",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "contains",
          "value": "LOOKED_AFTER"
        },
        "note": "Straight from the police report. §4.2 also wants a referral form; the clock does not wait for it.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "provider": "provider.advocacy-focus"
          },
          {
            "role": "allocated_worker",
            "of": "own"
          },
          {
            "role": "residential_worker",
            "of": "own",
            "when": {
              "fact": "placement.kind",
              "op": "eq",
              "value": "LA_HOME"
            }
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "ROC-N3",
        "source": "003 §5.4",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "contains",
          "value": "LOOKED_AFTER"
        },
        "note": "At every episode. A box after §3.4 implies only after five days; the earlier holds.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "iro",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "ROC-N4",
        "source": "003 §3.13 Early Help",
        "capacity": "responsible",
        "when": {
          "fact": "child.open_to_services",
          "op": "eq",
          "value": false
        },
        "note": "Decides between Early Help at level 2 and social care.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "interview_needed",
        "id": "ROC-E1",
        "source": "003 §3.10, §3.11",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "However short the episode. Taken from when the child is found, as the clock is.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_offered",
        "id": "ROC-P3",
        "source": "003 §3.13 Cared for",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "contains",
          "value": "LOOKED_AFTER"
        },
        "to": {
          "provider": "provider.advocacy-focus"
        }
      },
      {
        "kind": "interview_offered",
        "id": "ROC-P2",
        "source": "003 §3.13 CIN/CP",
        "capacity": "responsible",
        "when": {
          "any": [
            {
              "fact": "child.status",
              "op": "contains",
              "value": "CHILD_IN_NEED"
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "CHILD_PROTECTION"
            }
          ]
        },
        "note": "Or another professional of the plan. §3.8 prefers somebody independent where possible.",
        "to": {
          "role": "allocated_worker"
        }
      },
      {
        "kind": "interview_offered",
        "id": "ROC-P1",
        "source": "003 §3.13 Early Help",
        "capacity": "responsible",
        "note": "A practitioner whom EHASH chooses.",
        "to": {
          "role": "early_help"
        }
      },
      {
        "kind": "owe",
        "id": "ROC-RHI-CLOCK",
        "source": "003 §3.13",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "§3.9 asks only for efforts to make contact within 72 hours of the return; completion within 72 hours of being found is used, and contact has a clock of its own.",
        "duty": "RETURN_HOME_INTERVIEW",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "FOUND",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "ROC-RHI-CLOCK-EH",
        "source": "003 §3.13 Early Help",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
            }
          ]
        },
        "duty": "RETURN_HOME_INTERVIEW",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "FOUND",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "front_door"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "ROC-RHI-CONTACT",
        "source": "003 §3.9",
        "capacity": "responsible",
        "when": {
          "fact": "interview.needed",
          "op": "eq",
          "value": "REQUIRED"
        },
        "note": "Every effort to make contact and arrange the interview. Met by a logged attempt, or by the interview.",
        "duty": "INTERVIEW_CONTACT",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "ROC-O1",
        "source": "003 §3.13 Cared for, §5.5",
        "capacity": "responsible",
        "when": {
          "fact": "interview.unable",
          "op": "eq",
          "value": true
        },
        "note": "The worker and the practice manager arrange another interviewer. The interview's own clock runs on.",
        "duty": "ARRANGE_INTERVIEW",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "FOUND",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
      },
      {
        "kind": "tell",
        "id": "ROC-O1-TELL",
        "source": "003 §3.13 Cared for",
        "capacity": "responsible",
        "on": [
          "assignment_unable"
        ],
        "to": [
          {
            "role": "allocated_worker",
            "of": "own"
          },
          {
            "role": "practice_manager",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "owe",
        "id": "ROC-SW1",
        "source": "003 §3.5",
        "capacity": "area_of_child",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "No number of hours is stated.",
        "duty": "SAFE_AND_WELL_CHECK",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "FOUND",
          "basis_stated": true
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "counts": "always"
      },
      {
        "kind": "owe",
        "id": "ROC-X1",
        "source": "003 box after §3.4",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "To the Assistant Director. 'At 72 hours' here, 'over 72' in §3.1 and '72 or over' in §6.2; the earliest holds.",
        "duty": "NEED_TO_KNOW",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
      }
    ],
    "silent_on": [
      "risk_levels",
      "other_authoritys_child",
      "uasc",
      "nrm",
      "cme",
      "age_range",
      "distance_number",
      "decline_attempts",
      "legal_powers",
      "repeat_interview",
      "safe_and_well_hours",
      "office_hours"
    ]
  },
  {
    "pack": "statutory_baseline",
    "name": "Statutory baseline",
    "effective_from": "2025-01-01",
    "basis": "fallback",
    "authorities": [],
    "documents": {
      "001": "West Mercia joint protocol",
      "002": "Medway missing procedures",
      "003": "Rochdale practice guidance"
    },
    "settings": {
      "accept_within_minutes": {
        "value": 10,
        "hub_choice": true,
        "note": "The authority sets it."
      },
      "office_hours": {
        "value": {
          "mon": [
            "09:00",
            "17:00"
          ],
          "tue": [
            "09:00",
            "17:00"
          ],
          "wed": [
            "09:00",
            "17:00"
          ],
          "thu": [
            "09:00",
            "17:00"
          ],
          "fri": [
            "09:00",
            "17:00"
          ]
        },
        "hub_choice": true,
        "note": "Not known; the authority sets its own."
      },
      "out_of_hours": {
        "value": {},
        "hub_choice": true,
        "note": "All that comes to a closed front door goes to the out-of-hours team."
      }
    },
    "roles": {},
    "rules": [
      {
        "kind": "interview_needed",
        "id": "SB-E1",
        "source": "001 §12.1; 003 §3.8",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "Every child who was missing is offered one.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_offered",
        "id": "SB-P1",
        "source": "002 §Children placed in Medway; 001 §6.23",
        "capacity": "responsible",
        "when": {
          "fact": "child.open_to_services",
          "op": "eq",
          "value": true
        },
        "note": "The responsible authority interviews, by an independent person where possible; whom it asks is not known, so its own worker is told.",
        "to": {
          "role": "allocated_worker"
        }
      },
      {
        "kind": "interview_offered",
        "id": "SB-P2",
        "source": "002 §Children placed in Medway; 001 §6.23",
        "capacity": "responsible",
        "note": "The responsible authority interviews, by an independent person where possible; there is no worker to ask, so its front door is.",
        "to": {
          "role": "front_door"
        }
      },
      {
        "kind": "owe",
        "id": "SB-RHI-CLOCK",
        "source": "001 §12.1; 003 §3.8-3.9",
        "capacity": "responsible",
        "when": {
          "fact": "interview.needed",
          "op": "eq",
          "value": "REQUIRED"
        },
        "duty": "RETURN_HOME_INTERVIEW",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "front_door"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "SB-SW1",
        "source": "003 §3.5",
        "capacity": "area_of_child",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "No number of hours is stated.",
        "duty": "SAFE_AND_WELL_CHECK",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "FOUND",
          "basis_stated": true
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "counts": "always"
      }
    ],
    "silent_on": [
      "office_hours",
      "need_to_know",
      "meetings",
      "repeat_triggers",
      "establishment_triggers",
      "host_record",
      "decline_rule",
      "distance_limit",
      "age_range",
      "uasc",
      "cme",
      "wales_and_scotland"
    ]
  }
];
