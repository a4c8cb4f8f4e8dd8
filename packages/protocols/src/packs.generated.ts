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
      "unqualified_days": {
        "value": "calendar_days",
        "hub_choice": true,
        "note": "The earlier date protects the child."
      },
      "calendar_days_end": {
        "value": "same_time",
        "hub_choice": true
      },
      "working_days_end": {
        "value": "close_of_business",
        "hub_choice": true
      },
      "window_start": {
        "value": "included",
        "hub_choice": true
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
      "front_door_manager": "MASH Team Manager",
      "out_of_hours": "Out of Hours Service",
      "missing_team": "CE and Missing Team",
      "early_help": "First Response Early Help decision maker",
      "assessment_team": "Assessment Team",
      "iro": "Independent reviewing officer",
      "cp_chair": "Child protection chair",
      "director_of_childrens_services": "Corporate Director of Children's Services"
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
        "kind": "owe",
        "id": "BCP-IN2",
        "source": "000 §7",
        "capacity": "responsible",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "note": "Oversight and decisions of the MASH Team Manager or Assistant Team Manager.",
        "duty": "MANAGER_DECISION",
        "topic": "front_door_oversight",
        "clock": {
          "value": 24,
          "unit": "hours",
          "op": "within",
          "from": "NOTIFICATION_RECEIVED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "front_door_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "category",
        "id": "BCP-ABSENT",
        "source": "000 §3",
        "capacity": "any",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "ABSENT"
        },
        "note": "Absent is not used for children here. Who sends it is asked; until there is an answer the child counts as missing.",
        "treat_as": "MISSING",
        "refuses": true
      },
      {
        "kind": "refuse",
        "id": "BCP-GRADE",
        "source": "000 §3, §5",
        "capacity": "any",
        "when": {
          "fact": "risk",
          "op": "eq",
          "value": "LOW"
        },
        "note": "Medium and high are the only grades. §12.2 routes low all the same, so the grade is kept and flagged.",
        "what": "GRADE"
      },
      {
        "kind": "owe",
        "id": "BCP-AWAY",
        "source": "000 §3, §6",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "AWAY_WITHOUT_AUTHORISATION"
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            }
          ]
        },
        "note": "Team Manager and Service Manager decide together, and a dated log of contacts and risk is kept from the first awareness. Not counted as missing.",
        "duty": "MANAGER_DECISION",
        "topic": "away_without_authorisation",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "service_manager"
        ],
        "attendees": [
          "team_manager",
          "service_manager"
        ],
        "counts": "responsible"
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
          "any": [
            {
              "fact": "child.status",
              "op": "contains",
              "value": "CHILD_PROTECTION"
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "UNBORN_CHILD_PROTECTION"
            }
          ]
        },
        "note": "The text reads IRO CP Chair; taken for the chair of the conference.",
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
        "kind": "owe",
        "id": "BCP-D1",
        "source": "000 §12.2, §12.3",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "CONSIDERED"
            },
            {
              "fact": "interview.ended",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "The CE and Missing Team recommends, the Team Manager decides and need not wait. A decision against is recorded with its reason.",
        "duty": "MANAGER_DECISION",
        "topic": "return_home_interview",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "FOUND",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "missing_team"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-D2",
        "source": "000 §12.2, §12.3",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "CONSIDERED"
            },
            {
              "fact": "interview.ended",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "Its Assistant Team Manager answers for low and medium risk; at high risk MASH and the Assessment Team have the child.",
        "duty": "MANAGER_DECISION",
        "topic": "return_home_interview",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "FOUND",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "missing_team"
        },
        "counts": "responsible"
      },
      {
        "kind": "interview_term",
        "id": "BCP-RHI-REPEAT",
        "source": "000 §12.3",
        "capacity": "responsible",
        "note": "Seven days are given as an example. Police agree with the parent or carer, or with the Team Manager and worker, and the reason is recorded; frequency is weighed against serious harm.",
        "term": "ONE_FOR_SEVERAL",
        "within_days": 7
      },
      {
        "kind": "interview_term",
        "id": "BCP-RS1",
        "source": "000 §12.2",
        "capacity": "responsible",
        "note": "With the CE screen, after the CE and Missing Team has seen it.",
        "term": "RELEASE_TO_POLICE_NEEDS",
        "evidence": [
          "EXPLOITATION_SCREEN"
        ]
      },
      {
        "kind": "owe",
        "id": "BCP-RA1",
        "source": "000 §12.4",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.ended",
              "op": "eq",
              "value": true
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "Recorded also where nothing changes; the missing plan and placement plan are brought up to date, the care plan if need be.",
        "duty": "REVIEW",
        "topic": "plan_after_interview",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
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
        "id": "BCP-SW3",
        "source": "000 §10",
        "capacity": "area_of_child",
        "when": {
          "fact": "flag.crime_victim_or_danger_on_return",
          "op": "eq",
          "value": true
        },
        "note": "Requested of the authority of the place, agreed with the responsible one.",
        "duty": "STRATEGY_DISCUSSION",
        "topic": "on_return",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "CONCERN_RAISED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "front_door_manager"
        },
        "to": [
          "police",
          "health"
        ],
        "attendees": [
          "police",
          "childrens_services",
          "health"
        ],
        "counts": "always"
      },
      {
        "kind": "owe",
        "id": "BCP-SW3-OWN",
        "source": "000 §10",
        "capacity": "responsible",
        "when": {
          "fact": "flag.crime_victim_or_danger_on_return",
          "op": "eq",
          "value": true
        },
        "note": "For a child of BCP found elsewhere, BCP sees to it that it is held.",
        "duty": "STRATEGY_DISCUSSION",
        "topic": "on_return",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "CONCERN_RAISED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "police",
          "health"
        ],
        "attendees": [
          "police",
          "childrens_services",
          "health"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-X1",
        "source": "000 §7.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "risk",
              "op": "eq",
              "value": "HIGH"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "No hour is stated; taken as at once, as the steps before it are.",
        "duty": "NEED_TO_KNOW",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "GRADED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "service_manager",
          "service_director",
          "director_of_childrens_services"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-X2",
        "source": "000 §7.1",
        "capacity": "area_of_child",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "risk",
              "op": "eq",
              "value": "HIGH"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "The UK Missing Persons Bureau at once; CEOP also, without a time.",
        "duty": "NOTIFY_AGENCY",
        "topic": "high_risk",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "GRADED",
          "basis_stated": true
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "to": [
          "missing_persons_bureau",
          "ceop"
        ],
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
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
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
        "to": [
          "service_manager",
          "service_director",
          "director_of_childrens_services"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-X3-UPDATE",
        "source": "000 §7.2",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
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
        "note": "At 24 and 72 hours and so on; every 72 hours after is a choice of the hub.",
        "duty": "NEED_TO_KNOW",
        "topic": "need_to_know_update",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "repeat": {
          "value": 72,
          "unit": "hours",
          "after": "start",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "service_manager",
          "service_director",
          "director_of_childrens_services"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-X4",
        "source": "000 §7.2",
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
            },
            {
              "any": [
                {
                  "fact": "child.status",
                  "op": "contains",
                  "value": "CHILD_PROTECTION"
                },
                {
                  "fact": "child.status",
                  "op": "contains",
                  "value": "UNBORN_CHILD_PROTECTION"
                }
              ]
            }
          ]
        },
        "note": "The review child protection conference is brought forward. Stands in the list for medium risk; applied at every risk.",
        "duty": "REVIEW",
        "topic": "conference_brought_forward",
        "clock": {
          "value": 20,
          "unit": "working_days",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "to": [
          "cp_chair"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-X5",
        "source": "000 §7.2",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "child.legal",
              "op": "eq",
              "value": "S31"
            },
            {
              "fact": "child.out_of_uk",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "The guidance names the Foreign and Commonwealth Office as it was then called.",
        "duty": "NOTIFY_AGENCY",
        "topic": "child_abduction_section",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "CONCERN_RAISED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "child_abduction_section"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-X6",
        "source": "000 §7.2",
        "capacity": "responsible",
        "when": {
          "fact": "worker.concern_about_response",
          "op": "eq",
          "value": true
        },
        "note": "The worry is about how agencies respond, not about the child.",
        "duty": "TASK",
        "topic": "escalation_procedure",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "CONCERN_RAISED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "service_manager"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-M1-OWN",
        "source": "000 §7.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "risk",
              "op": "eq",
              "value": "HIGH"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "For an open child of BCP, wherever it is missing, the allocated team sees to it that it is held.",
        "duty": "STRATEGY_DISCUSSION",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "GRADED",
          "basis_stated": true
        },
        "repeat": {
          "value": 3,
          "unit": "calendar_days",
          "after": "previous_met",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "police",
          "health",
          "school"
        ],
        "attendees": [
          "police",
          "childrens_services",
          "health"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-M1",
        "source": "000 §7.1",
        "capacity": "area_of_child",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "risk",
              "op": "eq",
              "value": "HIGH"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "Education too where it is key. Held again three days after the last, then at regular intervals until the child is located.",
        "duty": "STRATEGY_DISCUSSION",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "GRADED",
          "basis_stated": true
        },
        "repeat": {
          "value": 3,
          "unit": "calendar_days",
          "after": "previous_met",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "front_door_manager"
        },
        "to": [
          "police",
          "health",
          "school"
        ],
        "attendees": [
          "police",
          "childrens_services",
          "health"
        ],
        "counts": "always"
      },
      {
        "kind": "owe",
        "id": "BCP-M1-OWN-MASH",
        "source": "000 §7.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "risk",
              "op": "eq",
              "value": "HIGH"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "For a child of BCP who is not open, MASH does.",
        "duty": "STRATEGY_DISCUSSION",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "GRADED",
          "basis_stated": true
        },
        "repeat": {
          "value": 3,
          "unit": "calendar_days",
          "after": "previous_met",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "front_door_manager"
        },
        "to": [
          "police",
          "health",
          "school"
        ],
        "attendees": [
          "police",
          "childrens_services",
          "health"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-M2",
        "source": "000 §7.2",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "risk",
              "op": "eq",
              "value": "MEDIUM"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "Earlier where that is judged right. The five days are not said to be calendar or working days.",
        "duty": "RISK_MANAGEMENT_MEETING",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "repeat": {
          "value": 5,
          "unit": "calendar_days",
          "after": "previous_met",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "attendees": [
          "police",
          "carers",
          "allocated_worker",
          "involved_professionals"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-M2-CE",
        "source": "000 §7.2",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "risk",
              "op": "eq",
              "value": "MEDIUM"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "The CE and Missing Team convenes it for a child who is not open.",
        "duty": "RISK_MANAGEMENT_MEETING",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "repeat": {
          "value": 5,
          "unit": "calendar_days",
          "after": "previous_met",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "missing_team"
        },
        "attendees": [
          "police",
          "carers",
          "involved_professionals"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-R1",
        "source": "000 §13",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "child.open_to_services",
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
        "note": "Reviews or makes the individual missing plan. No deadline is stated.",
        "duty": "MULTI_AGENCY_MEETING",
        "topic": "repeat_missing",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "REPORTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-R1-CE",
        "source": "000 §13",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
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
        "duty": "MULTI_AGENCY_MEETING",
        "topic": "repeat_missing",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "REPORTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "missing_team"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-R1-REFERRAL",
        "source": "000 §13",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
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
        "note": "To Early Help or to social care, by the risk.",
        "duty": "REFERRAL",
        "topic": "repeat_missing",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "REPORTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "missing_team"
        },
        "to": [
          "early_help",
          "front_door"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BCP-T1",
        "source": "000 §3, §12.3",
        "capacity": "responsible",
        "when": {
          "fact": "child.known_trafficked",
          "op": "eq",
          "value": true
        },
        "note": "To the National Referral Mechanism. The child is made safe, the missing plan is updated and shared; its least is instant contact with police and social care.",
        "duty": "REFERRAL",
        "topic": "nrm",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "CONCERN_RAISED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
      },
      {
        "kind": "note",
        "id": "BCP-MD1",
        "source": "000 §7.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "risk",
              "op": "eq",
              "value": "HIGH"
            }
          ]
        },
        "on": [
          "missing",
          "risk_changed"
        ],
        "text": "A media strategy is agreed at high risk. Who approves it is not stated."
      }
    ],
    "guidance": [
      {
        "id": "BCP-SC1",
        "source": "000 §1",
        "rule": "Binds for children who live in the area and for children in its care wherever they are placed: home, care, trafficked, missing education."
      },
      {
        "id": "BCP-SC2",
        "source": "000 §1",
        "rule": "Children missing with their family and unborn babies follow a separate Pan-Dorset policy: route, do not process. §7.2 still has rules for an unborn baby on a protection plan."
      },
      {
        "id": "BCP-F1",
        "source": "000 §10",
        "rule": "Parents and carers tell police and children's services when the child is back."
      },
      {
        "id": "BCP-O1",
        "source": "000 §4.4",
        "rule": "For a child placed elsewhere BCP keeps the responsibility; the provider follows both this pack and the host's."
      },
      {
        "id": "BCP-RP1",
        "source": "000 §14",
        "rule": "Daily missing report to Team and Service Managers."
      },
      {
        "id": "BCP-RP2",
        "source": "000 §14",
        "rule": "Weekly monitoring to Team and Service Managers: interviews held and outstanding."
      },
      {
        "id": "BCP-RP3",
        "source": "000 §14",
        "rule": "Weekly mapping meeting of the CE and Missing Team with the police IMPACT team."
      },
      {
        "id": "BCP-RP4",
        "source": "000 §14",
        "rule": "Monthly data profile: provision, quality and delivery of interviews."
      },
      {
        "id": "BCP-RP5",
        "source": "000 §15",
        "rule": "Monthly audit of CE screens, interviews and MACE minutes."
      },
      {
        "id": "BCP-RP6",
        "source": "000 §15",
        "rule": "Quarterly summary of quality assurance to the boards."
      },
      {
        "id": "BCP-CM1",
        "source": "000 §4.3",
        "rule": "The school makes contact on the first day, the vulnerable first; a worry about safety goes to police and MASH. Missing in the school day: parents, the child, then police."
      },
      {
        "id": "BCP-L1",
        "source": "000 §8, §9",
        "rule": "Recovery order, police protection, abduction warning or prosecution (under 16), with a marker on the PNC."
      },
      {
        "id": "BCP-PF1",
        "source": "000 §3",
        "rule": "An individual missing plan for any child at known risk, at home and in care alike, used at every later episode."
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
    "pack": "buckinghamshire",
    "name": "Buckinghamshire",
    "effective_from": "2025-01-01",
    "basis": "protocol",
    "authorities": [
      "authority.buckinghamshire"
    ],
    "documents": {
      "004": "Buckinghamshire practice guidance"
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
        "note": "The guidance names no hours; the authority sets its own."
      },
      "out_of_hours": {
        "value": {},
        "source": "004 §A child from another local authority; 004 App 2 Guidance",
        "note": "The Emergency Social Work Team, whatever the risk."
      }
    },
    "roles": {
      "front_door": "MASH",
      "front_door_manager": "MASH manager",
      "out_of_hours": "Emergency Social Work Team",
      "allocated_worker": "Allocated social worker",
      "team_manager": "Team manager",
      "head_of_service": "Head of Service",
      "iro": "Independent reviewing officer",
      "cp_chair": "Child protection chair",
      "missing_coordinator": "Missing Persons Co-ordinator",
      "missing_mailbox": "Missing Tray",
      "records_officer": "CARO",
      "exploitation_lead": "Contextual Safeguarding Lead",
      "exploitation_team": "Missing and Exploitation Hub",
      "provider": "Barnardo's"
    },
    "rules": [
      {
        "kind": "refuse",
        "id": "BUC-CR1",
        "source": "004 Guide 1.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "child.legal",
              "op": "eq",
              "value": "PWP"
            },
            {
              "fact": "episode.missing_from",
              "op": "eq",
              "value": "HOME"
            }
          ]
        },
        "note": "A child who is placed with parents is missing or absent from placement, never from home.",
        "what": "CATEGORY"
      },
      {
        "kind": "refuse",
        "id": "BUC-GRADE",
        "source": "004 §Role of the Police",
        "capacity": "any",
        "when": {
          "fact": "risk",
          "op": "eq",
          "value": "LOW"
        },
        "note": "Medium or high.",
        "what": "GRADE"
      },
      {
        "kind": "note",
        "id": "BUC-AWAY",
        "source": "004 App 2 Definitions; 004 Guide 1.1",
        "capacity": "responsible",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "AWAY_WITHOUT_AUTHORISATION"
        },
        "on": [
          "missing"
        ],
        "text": "The case system has no status for away without authorisation; Absent from Placement is the nearest."
      },
      {
        "kind": "record",
        "id": "BUC-O2",
        "source": "004 §A child from another local authority; 004 Guide 1.4",
        "capacity": "host",
        "note": "Always, for another authority's child placed in the county.",
        "of": "own"
      },
      {
        "kind": "tell",
        "id": "BUC-IN1",
        "source": "004 §Buckinghamshire children placed",
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
        "kind": "tell",
        "id": "BUC-N1",
        "source": "004 Guide 1.2",
        "capacity": "responsible",
        "when": {
          "fact": "child.open_to_csc",
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
        "id": "BUC-N2",
        "source": "004 Guide 1.2",
        "capacity": "responsible",
        "when": {
          "fact": "child.open_to_csc",
          "op": "eq",
          "value": true
        },
        "note": "The case system wants the manager ticked by hand; the hub does it.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "team_manager",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BUC-N3",
        "source": "004 Guide 1.2",
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
        "note": "The IRO is not only told but takes part in locating the child and planning the return.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "iro",
            "of": "own",
            "when": {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            }
          },
          {
            "role": "cp_chair",
            "of": "own",
            "when": {
              "fact": "child.status",
              "op": "contains",
              "value": "CHILD_PROTECTION"
            }
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BUC-N4",
        "source": "004 Guide 1.9",
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
            "role": "missing_mailbox",
            "of": "own"
          },
          {
            "role": "allocated_worker",
            "of": "own",
            "when": {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": true
            }
          },
          {
            "role": "cp_chair",
            "of": "own",
            "when": {
              "fact": "child.status",
              "op": "contains",
              "value": "CHILD_PROTECTION"
            }
          },
          {
            "role": "iro",
            "of": "own",
            "when": {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            }
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BUC-N5",
        "source": "004 Guide 1.9",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": true
            }
          ]
        },
        "on": [
          "interview_submitted"
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
        "id": "BUC-N6",
        "source": "004 §Return home interviews",
        "capacity": "responsible",
        "when": {
          "fact": "flag.safeguarding_concern",
          "op": "eq",
          "value": true
        },
        "on": [
          "concern",
          "interview_submitted"
        ],
        "to": [
          {
            "role": "exploitation_team",
            "of": "own"
          },
          {
            "role": "allocated_worker",
            "of": "own",
            "when": {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": true
            }
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BUC-F1",
        "source": "004 §Buckinghamshire children placed",
        "capacity": "any",
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
            "role": "front_door",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "BUC-O1",
        "source": "004 §Buckinghamshire child placed outside",
        "capacity": "responsible",
        "when": {
          "fact": "host_la",
          "op": "neq",
          "value": "authority.buckinghamshire"
        },
        "note": "The carer or the local police are often the first to say it. The worker records the episode, its end and the interview.",
        "on": [
          "missing",
          "found"
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
        "id": "BUC-O2-TELL",
        "source": "004 §A child from another local authority",
        "capacity": "host",
        "note": "Notified and kept in touch with.",
        "on": [
          "missing",
          "found"
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
        "kind": "note",
        "id": "BUC-O2-MISPE",
        "source": "004 Guide 1.4",
        "capacity": "host",
        "on": [
          "missing"
        ],
        "text": "Another authority's child. The episode carries the MISPE flag."
      },
      {
        "kind": "note",
        "id": "BUC-O4",
        "source": "004 Guide 1.8",
        "capacity": "any",
        "on": [
          "alert_elsewhere"
        ],
        "text": "A person missing elsewhere. No episode is opened; the hazard OLA MISSING PERSON is recorded, started on the day of receipt and reviewed on the same day, at address A000 00A where no address is known."
      },
      {
        "kind": "owe",
        "id": "BUC-IN2",
        "source": "004 §When a child goes missing from home",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "A MASH manager reads the history and decides whether this is for information or meets the threshold for an assessment.",
        "duty": "MANAGER_DECISION",
        "topic": "information_or_assessment",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "NOTIFICATION_RECEIVED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "front_door_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-IN3",
        "source": "004 §Role of the Team Manager",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "in",
              "value": [
                "MISSING",
                "ABSENT"
              ]
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "The risks and clear actions with their times, watched until the child is found.",
        "duty": "TASK",
        "topic": "management_oversight",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "NOTIFICATION_RECEIVED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-IN3-MASH",
        "source": "004 §Role of the Team Manager",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "in",
              "value": [
                "MISSING",
                "ABSENT"
              ]
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "A child who is not open has no team manager; the manager in MASH stands in.",
        "duty": "TASK",
        "topic": "management_oversight",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "NOTIFICATION_RECEIVED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "front_door_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-X1",
        "source": "004 §Alert to HOS",
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
        "note": "The worker and the line manager judge whether and when the Need to Know goes to the Head of Service. No hour is set; nothing is sent by itself.",
        "duty": "MANAGER_DECISION",
        "topic": "need_to_know",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "head_of_service"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-X2",
        "source": "004 Serious Incident Notification sample",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "la_risk",
              "op": "eq",
              "value": "HIGH"
            },
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
        "note": "Shown in the sample, written as a rule nowhere. The police grade stands until police change it.",
        "duty": "TASK",
        "topic": "challenge_police_grade",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "head_of_service"
        },
        "to": [
          "police_supervisor"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-PF1",
        "source": "004 §What is a Missing Profile",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "in",
              "value": [
                "MISSING",
                "ABSENT"
              ]
            },
            {
              "any": [
                {
                  "fact": "episode.found",
                  "op": "eq",
                  "value": false
                },
                {
                  "fact": "episode.duration_h",
                  "op": "gt",
                  "value": 4
                }
              ]
            }
          ]
        },
        "note": "For every child, started or brought up to date, with a case note; the Missing and Exploitation Hub leads where the child is open to it. Police of other areas have it too where the child has links there.",
        "duty": "TASK",
        "topic": "missing_profile",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "to": [
          "police"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-PF1-SHORT",
        "source": "004 §What is a Missing Profile",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "in",
              "value": [
                "MISSING",
                "ABSENT"
              ]
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            },
            {
              "fact": "episode.duration_h",
              "op": "lte",
              "value": 4
            }
          ]
        },
        "note": "Back within four hours, the document's own example, the worker asks the manager whether a profile is to be started.",
        "duty": "MANAGER_DECISION",
        "topic": "missing_profile",
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
        "to": [
          "team_manager"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-M1-FIRST",
        "source": "004 §Missing Child Strategy Meeting",
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
        "note": "Within the first working day if possible. A decision not to hold one is recorded with its reason.",
        "duty": "STRATEGY_DISCUSSION",
        "clock": {
          "value": 1,
          "unit": "working_days",
          "op": "within",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "police",
          "allocated_worker"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-M1",
        "source": "004 §Missing Child Strategy Meeting",
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
        "note": "Within three days at the latest, then at least every week until the child is back. Cancelled if the child returns first.",
        "duty": "STRATEGY_MEETING",
        "clock": {
          "value": 3,
          "unit": "calendar_days",
          "op": "within",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "repeat": {
          "value": 7,
          "unit": "calendar_days",
          "after": "previous_met",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "to": [
          "police",
          "team_manager",
          "iro"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-M2",
        "source": "004 Guide Multi-Agency Missing Meeting",
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
        "note": "The case system's multi-agency missing meeting, on the first day that can be had. Whether it is another meeting than the strategy meeting is not said; it is taken for the same.",
        "duty": "STRATEGY_MEETING",
        "clock": {
          "value": 5,
          "unit": "working_days",
          "op": "within",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "repeat": {
          "value": 5,
          "unit": "working_days",
          "after": "previous_met",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
      },
      {
        "kind": "note",
        "id": "BUC-M1-PROFESSIONALS",
        "source": "004 §Missing Child Strategy Meeting",
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
                  "fact": "history.missing_count",
                  "op": "gte",
                  "value": 3,
                  "window": {
                    "value": 90,
                    "unit": "calendar_days"
                  }
                },
                {
                  "fact": "risk",
                  "op": "eq",
                  "value": "HIGH"
                }
              ]
            }
          ]
        },
        "on": [
          "found"
        ],
        "text": "The strategy meeting falls away with the return. A meeting of the professionals is advised all the same, because the child is missing again and again or is at high risk."
      },
      {
        "kind": "note",
        "id": "BUC-M3",
        "source": "004 §Planning for the return",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "contains",
          "value": "LOOKED_AFTER"
        },
        "on": [
          "found"
        ],
        "text": "An early looked-after review may be called."
      },
      {
        "kind": "owe",
        "id": "BUC-R1",
        "source": "004 §Links to Missing and Exploitation Hub",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "gte",
              "value": 3,
              "window": {
                "value": 90,
                "unit": "calendar_days"
              }
            }
          ]
        },
        "note": "The Contextual Safeguarding Lead asks the worker for a consultation with the Missing and Exploitation Hub.",
        "duty": "MANAGER_DECISION",
        "topic": "hub_consultation",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "exploitation_lead"
        },
        "to": [
          "allocated_worker"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-PN1",
        "source": "004 §Links to Missing and Exploitation Hub",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "gte",
              "value": 3,
              "window": {
                "value": 90,
                "unit": "calendar_days"
              }
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "There is no worker to ask, so the co-ordinator brings the child to the Touchdown meeting.",
        "duty": "PANEL",
        "topic": "touchdown",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "missing_coordinator"
        },
        "to": [
          "exploitation_team"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-SW1",
        "source": "004 App 3",
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
        "note": "Mentioned only as what comes before the interview; no number of hours is stated.",
        "duty": "SAFE_AND_WELL_CHECK",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "FOUND",
          "basis_stated": false
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "counts": "always"
      },
      {
        "kind": "owe",
        "id": "BUC-SW2",
        "source": "004 §Planning for the return",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "flag.safeguarding_concern",
              "op": "eq",
              "value": true
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            },
            {
              "fact": "episode.returned",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "Located but not back, as under duress or harboured.",
        "duty": "MANAGER_DECISION",
        "topic": "crime_or_recovery_order",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "FOUND",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "interview_needed",
        "id": "BUC-RHI-EXPECTED",
        "source": "004 App 3",
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
        "note": "The authority owes every child the offer, whatever the age.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "BUC-E1",
        "source": "004 App 3",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.returned",
              "op": "eq",
              "value": true
            },
            {
              "fact": "child.age_years",
              "op": "between",
              "value": [
                10,
                17
              ]
            }
          ]
        },
        "note": "Whom Barnardo's offers a visit. At which date the age counts is not stated.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_offered",
        "id": "BUC-P2",
        "source": "004 §Return home interviews",
        "capacity": "responsible",
        "when": {
          "fact": "placement.distance_miles",
          "op": "gt",
          "value": 20
        },
        "note": "Beyond a radius of 20 miles the co-ordinator finds an agency there. The radius has no centre in the guidance; the county's boundary is taken.",
        "to": {
          "role": "missing_coordinator"
        }
      },
      {
        "kind": "interview_offered",
        "id": "BUC-P1",
        "source": "004 §Return home interviews; 004 App 3",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "child.age_years",
              "op": "between",
              "value": [
                10,
                17
              ]
            },
            {
              "any": [
                {
                  "fact": "placement.distance_miles",
                  "op": "lte",
                  "value": 20
                },
                {
                  "fact": "host_la",
                  "op": "eq",
                  "value": "authority.buckinghamshire"
                },
                {
                  "fact": "child.status",
                  "op": "not_contains",
                  "value": "LOOKED_AFTER"
                }
              ]
            }
          ]
        },
        "note": "The guidance names Barnardo's, the guide to the case system R-U-Safe; the documents do not connect them.",
        "to": {
          "provider": "provider.barnardos"
        }
      },
      {
        "kind": "interview_offered",
        "id": "BUC-P4",
        "source": "004 App 3",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "not": {
                "fact": "child.age_years",
                "op": "between",
                "value": [
                  10,
                  17
                ]
              }
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "Barnardo's offers it from 10 to 17; no provider is named for anybody else.",
        "to": {
          "role": "allocated_worker"
        }
      },
      {
        "kind": "interview_offered",
        "id": "BUC-P4-MASH",
        "source": "004 App 3",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "not": {
                "fact": "child.age_years",
                "op": "between",
                "value": [
                  10,
                  17
                ]
              }
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "Barnardo's offers it from 10 to 17; no provider is named for anybody else.",
        "to": {
          "role": "front_door"
        }
      },
      {
        "kind": "interview_offered",
        "id": "BUC-P5",
        "source": "004 §Return home interviews",
        "capacity": "responsible",
        "note": "Age or distance is not known, so the co-ordinator decides who is asked.",
        "to": {
          "role": "missing_coordinator"
        }
      },
      {
        "kind": "note",
        "id": "BUC-E1-GAP",
        "source": "004 App 3",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "child.age_years",
              "op": "lt",
              "value": 10
            }
          ]
        },
        "on": [
          "found"
        ],
        "text": "There is no provider for a child under 10. The authority's own worker holds the interview."
      },
      {
        "kind": "note",
        "id": "BUC-P3",
        "source": "004 §Return home interviews",
        "capacity": "host",
        "when": {
          "fact": "rhi.commissioned_by_placing_la",
          "op": "eq",
          "value": true
        },
        "on": [
          "missing",
          "found"
        ],
        "text": "The placing authority has commissioned Barnardo's for this child, who may be interviewed by them."
      },
      {
        "kind": "refuse",
        "id": "BUC-O3",
        "source": "004 §Return home interviews",
        "capacity": "host",
        "when": {
          "fact": "rhi.commissioned_by_placing_la",
          "op": "eq",
          "value": false
        },
        "note": "Barnardo's does not interview another authority's child as a matter of course, only on that authority's commission.",
        "what": "PROVIDER"
      },
      {
        "kind": "owe",
        "id": "BUC-P2-ARRANGE",
        "source": "004 §Return home interviews",
        "capacity": "responsible",
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
            },
            {
              "fact": "placement.distance_miles",
              "op": "gt",
              "value": 20
            }
          ]
        },
        "duty": "ARRANGE_INTERVIEW",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "FOUND",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "missing_coordinator"
        },
        "to": [
          "local_agency"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-P2-NATION",
        "source": "Hub: no protocol at hand says what holds outside England, and nothing is made up for it",
        "capacity": "responsible",
        "when": {
          "fact": "placement.outside_england",
          "op": "eq",
          "value": true
        },
        "note": "A person finds out what that nation's guidance asks. The 20 miles hold all the same.",
        "duty": "REVIEW",
        "topic": "outside_england",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "missing_coordinator"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-RHI-CLOCK",
        "source": "004 §Return home interviews",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "The sentence follows the worker's duty to analyse, and could be read as the time for that.",
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
          "role": "allocated_worker"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-RHI-CLOCK-MASH",
        "source": "004 §Return home interviews",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "A child who is not open has no worker.",
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
        "kind": "interview_term",
        "id": "BUC-RHI-LATE",
        "source": "004 App 3",
        "capacity": "responsible",
        "note": "The form asks for the contact log where the interview was held after 72 hours.",
        "term": "LATE_NEEDS_CONTACT_LOG"
      },
      {
        "kind": "owe",
        "id": "BUC-RHI-RECORD",
        "source": "004 Guide 1.9",
        "capacity": "responsible",
        "when": {
          "fact": "interview.needed",
          "op": "eq",
          "value": "REQUIRED"
        },
        "note": "The interview is recorded before the episode is finalised.",
        "duty": "RECORDS_UPDATED",
        "clock": {
          "value": 10,
          "unit": "calendar_days",
          "op": "within",
          "from": "EPISODE_ENDED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "records_officer"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-C2",
        "source": "004 Guide 1.9",
        "capacity": "responsible",
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
        "note": "Ten days from closing the record, not from the return. Calendar days, because the guide does not say which and these are the earlier.",
        "duty": "CHASE_INTERVIEW",
        "topic": "not_recorded",
        "clock": {
          "value": 10,
          "unit": "calendar_days",
          "op": "at",
          "from": "EPISODE_ENDED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "records_officer"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "BUC-C2-WORKING",
        "source": "004 Guide 1.9",
        "capacity": "responsible",
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
        "note": "The other reading, ten working days.",
        "duty": "CHASE_INTERVIEW",
        "topic": "not_recorded",
        "clock": {
          "value": 10,
          "unit": "working_days",
          "op": "at",
          "from": "EPISODE_ENDED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "records_officer"
        },
        "counts": "never"
      },
      {
        "kind": "owe",
        "id": "BUC-RA1",
        "source": "004 §Return home interviews; 004 §Role of the Social Worker",
        "capacity": "responsible",
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
              "value": true
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "What set the child off, and what it means for the plan. By one reading within 72 hours of the return.",
        "duty": "TASK",
        "topic": "interview_analysis",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
      },
      {
        "kind": "note",
        "id": "BUC-RS1",
        "source": "004 App 3",
        "capacity": "responsible",
        "on": [
          "interview_submitted"
        ],
        "text": "The child is told that what is said goes to Thames Valley Police and to the authority's social care."
      }
    ],
    "guidance": [
      {
        "id": "BUC-SC1",
        "source": "004 App 2 Definitions; 004 §Buckinghamshire children placed",
        "rule": "In scope: under-18s of the county, placed in it or outside, and other authorities' children placed in it. Care leavers are 16 to 24."
      },
      {
        "id": "BUC-CR2",
        "source": "004 Guide 1.1",
        "rule": "Of two times the later is the start: when the child left the placement, and when a carer or a professional saw the child last. The hub keeps both and counts from the later, for every authority."
      },
      {
        "id": "BUC-C1",
        "source": "004 Guide Finalising",
        "rule": "A record is not finalised until the child is found."
      },
      {
        "id": "BUC-C3",
        "source": "004 Guide 1; 004 Guide Adding a New Missing Record",
        "rule": "A child has one open episode at a time; the next waits until the last has ended."
      },
      {
        "id": "BUC-C4",
        "source": "004 Guide Adding a New Missing Record",
        "rule": "Out of hours the old episode is ended where time and place of finding are known. Else the daytime team is written to, and a case note keeps the message."
      },
      {
        "id": "BUC-C5",
        "source": "004 Guide Closing a Missing Person Record",
        "rule": "Seven ways in which an episode ends: the child came back, police or another agency, social care, school, family or carers, somebody else, or the child died. The end can be marked as approximate."
      },
      {
        "id": "BUC-C6",
        "source": "004 Guide picture 30",
        "rule": "Who takes over the task of an episode may finalise it and the linked episodes of siblings."
      },
      {
        "id": "BUC-MD1",
        "source": "004 §Media alerts",
        "rule": "Publicity is agreed in a strategy meeting, by the Head of Service and the Service Director, after the press office and the police unit were asked; parents are told first and consent. Under a full or interim care order the Director of Children's Social Care consents in writing; the parents' consent is good practice and holds nothing up."
      },
      {
        "id": "BUC-L1",
        "source": "004 §Missing Child Strategy Meeting; 004 §Media alerts; 004 §What does good look like",
        "rule": "To be thought of: a recovery order, a crime record, an abduction warning notice, the reporting offence of the Children Act 1989, and legal steps where the child may be taken out of the UK."
      }
    ],
    "silent_on": [
      "safe_and_well_hours",
      "decline_rule",
      "repeat_interview",
      "uasc",
      "nrm",
      "cme",
      "establishment_triggers",
      "reporting_cadence",
      "need_to_know_hours",
      "long_absence_reviews",
      "under_10_provider",
      "office_hours"
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
      },
      "unqualified_days": {
        "value": "calendar_days",
        "hub_choice": true,
        "note": "The earlier date protects the child."
      },
      "calendar_days_end": {
        "value": "same_time",
        "hub_choice": true
      },
      "working_days_end": {
        "value": "close_of_business",
        "hub_choice": true
      },
      "window_start": {
        "value": "included",
        "hub_choice": true
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
          "reopened",
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
          "reopened",
          "found",
          "returned",
          "risk_changed",
          "sighting",
          "birthday_18",
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
          "reopened",
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
        "kind": "tell",
        "id": "HUB-N9",
        "source": "Hub: a sighting does not end an episode",
        "capacity": "any",
        "on": [
          "sighting"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "area"
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
        "id": "HUB-N10",
        "source": "Hub: nothing closes silently when a missing child turns 18",
        "capacity": "any",
        "when": {
          "fact": "child.turned_18_while_missing",
          "op": "eq",
          "value": true
        },
        "on": [
          "birthday_18"
        ],
        "to": [
          {
            "role": "front_door",
            "of": "responsible"
          },
          {
            "role": "team_manager",
            "of": "responsible"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "HUB-N11",
        "source": "Hub: from 18 on the leaving-care adviser is told in place of parents, carers and school",
        "capacity": "any",
        "when": {
          "fact": "child.age_years",
          "op": "gte",
          "value": 18
        },
        "on": [
          "missing",
          "reopened",
          "found",
          "returned",
          "risk_changed",
          "sighting",
          "birthday_18"
        ],
        "to": [
          {
            "role": "leaving_care_adviser",
            "of": "responsible"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "owe",
        "id": "HUB-D3",
        "source": "Hub: nothing closes silently when a missing child turns 18",
        "capacity": "any",
        "when": {
          "all": [
            {
              "fact": "child.turned_18_while_missing",
              "op": "eq",
              "value": true
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "The episode stays open. A manager decides which duties go on and under which status.",
        "duty": "MANAGER_DECISION",
        "topic": "turned_18",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "responsible",
          "role": "team_manager"
        },
        "to": [
          "leaving_care_adviser"
        ],
        "counts": "always"
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
    "guidance": [],
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
      "unqualified_days": {
        "value": "calendar_days",
        "hub_choice": true,
        "note": "The earlier date protects the child."
      },
      "calendar_days_end": {
        "value": "same_time",
        "hub_choice": true
      },
      "working_days_end": {
        "value": "close_of_business",
        "hub_choice": true
      },
      "window_start": {
        "value": "included",
        "hub_choice": true
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
      "front_door_manager": "First Response Team Manager",
      "out_of_hours": "Emergency Duty Team",
      "allocated_worker": "Allocated social worker",
      "missing_information_officer": "Missing Information Officer",
      "exploitation_lead": "Missing and Exploitation Coordinator",
      "placement_officer": "Other Local Authority Placement Officer",
      "return_home_interviewer": "Return Home Interviewer",
      "senior_leadership": "Senior Leadership Team",
      "missing_mailbox": "Missing persons mailbox"
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
        "kind": "owe",
        "id": "MED-IN2-SCREEN",
        "source": "002 §Response from Local Authority",
        "capacity": "responsible",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "note": "Looks the child up in the youth offending and inclusion systems, and tells the teams that know it.",
        "duty": "TASK",
        "topic": "screening",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "NOTIFICATION_RECEIVED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "missing_information_officer"
        },
        "counts": "responsible"
      },
      {
        "kind": "category",
        "id": "MED-CR1",
        "source": "002 §Definition of Missing",
        "capacity": "any",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "ABSENT"
        },
        "note": "Kent has not taken up absent; another force may send it. The sender's label is kept, and the child, whose whereabouts are not known, is missing here.",
        "treat_as": "MISSING",
        "refuses": false
      },
      {
        "kind": "refuse",
        "id": "MED-GRADE",
        "source": "002 §Response from the Police",
        "capacity": "any",
        "when": {
          "fact": "risk",
          "op": "eq",
          "value": "LOW"
        },
        "note": "Nobody under 18 may be graded low.",
        "what": "GRADE"
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
        "id": "MED-SW2",
        "source": "002 §Response from Family Solutions",
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
              "any": [
                {
                  "fact": "flag.safeguarding_concern",
                  "op": "eq",
                  "value": true
                },
                {
                  "fact": "history.missing_count",
                  "op": "gte",
                  "value": 3
                }
              ]
            }
          ]
        },
        "note": "Whether a contact is made. Three episodes or more, without a window.",
        "duty": "MANAGER_DECISION",
        "topic": "contact",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "FOUND_REPORT_RECEIVED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "front_door_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-R2",
        "source": "002 §Response from Family Solutions",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "gte",
              "value": 3
            }
          ]
        },
        "duty": "MANAGER_DECISION",
        "topic": "contact",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "REPORTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "front_door_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "interview_term",
        "id": "MED-RHI-DECLINE",
        "source": "002 §Return Home Interviews",
        "capacity": "responsible",
        "note": "By telephone and letter. Recorded as a decline with the reason no contact; a letter with a way back and free helplines goes out.",
        "term": "ATTEMPTS_BEFORE_NO_CONTACT",
        "more_than": 3
      },
      {
        "kind": "tell",
        "id": "MED-RS1",
        "source": "002 §Return Home Interviews",
        "capacity": "responsible",
        "on": [
          "interview_submitted"
        ],
        "to": [
          {
            "role": "exploitation_lead",
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
          }
        ],
        "acceptance": false
      },
      {
        "kind": "owe",
        "id": "MED-RA1",
        "source": "002 §Return Home Interviews",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.ended",
              "op": "eq",
              "value": true
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "For a child who is not open, support in the community, Early Help or a contact to First Response instead.",
        "duty": "REVIEW",
        "topic": "plan_after_interview",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-X1",
        "source": "002 §Longer absences >24h",
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
            },
            {
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "A contact to First Response for a child whom social care does not know.",
        "duty": "REFERRAL",
        "topic": "contact",
        "clock": {
          "value": 24,
          "unit": "hours",
          "op": "after",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "missing_information_officer"
        },
        "to": [
          "front_door_manager",
          "allocated_worker"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-X2",
        "source": "002 §Longer absences >24h",
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
        "to": [
          "iro",
          "cp_chair",
          "senior_leadership",
          "missing_mailbox"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-X3",
        "source": "002 §48h; §When to Review",
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
        "note": "The author is here the social worker, here the Head of Service, here the Group Manager with the Head of Service. One document all the same.",
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
          "role": "group_manager"
        },
        "to": [
          "senior_leadership"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-X4",
        "source": "002 §Response from Local Authority",
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
        "note": "More than 48 hours in one place, 48 hours in another; the earlier holds.",
        "duty": "NOTIFY_SENIOR_LEADERS",
        "clock": {
          "value": 48,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "to": [
          "head_of_service"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-X5",
        "source": "002 §Response from the Police (found)",
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
                  "fact": "flag.particularly_vulnerable",
                  "op": "eq",
                  "value": true
                },
                {
                  "fact": "episode.elapsed_h",
                  "op": "gte",
                  "value": 48
                },
                {
                  "fact": "episode.found",
                  "op": "eq",
                  "value": false
                }
              ]
            }
          ]
        },
        "note": "Led by the Missing Person Liaison Officer. Falls away when the child is found within 48 hours and is not particularly vulnerable. One that was arranged before may count.",
        "duty": "MULTI_AGENCY_MEETING",
        "topic": "professionals",
        "clock": {
          "value": 48,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "to": [
          "allocated_worker",
          "other_agencies"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-R1",
        "source": "002 §Response from the Police (found)",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "gte",
              "value": 3,
              "window": {
                "value": 90,
                "unit": "calendar_days"
              }
            }
          ]
        },
        "note": "Reported three times or more in 90 days.",
        "duty": "MULTI_AGENCY_MEETING",
        "topic": "professionals",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "REPORTED",
          "basis_stated": false
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "to": [
          "allocated_worker",
          "other_agencies"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-M1",
        "source": "002 §Response from Local Authority; §48h",
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
                  "fact": "episode.found",
                  "op": "eq",
                  "value": false
                },
                {
                  "fact": "episode.elapsed_h",
                  "op": "gte",
                  "value": 48
                }
              ]
            }
          ]
        },
        "note": "Falls away when the child is found within 48 hours. Must in one place, should in another; at any earlier point where the risk asks for it. Considers the press, other authorities, ports and airports, and bringing forward a review. Held again at fitting intervals; every week is a choice of the hub.",
        "duty": "STRATEGY_MEETING",
        "clock": {
          "value": 48,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "repeat": {
          "value": 7,
          "unit": "calendar_days",
          "after": "previous_met",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "head_of_service"
        ],
        "attendees": [
          "involved_professionals"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-M1-CARE",
        "source": "002 §48h",
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
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            }
          ]
        },
        "duty": "STRATEGY_MEETING",
        "clock": {
          "value": 48,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "repeat": {
          "value": 7,
          "unit": "calendar_days",
          "after": "previous_met",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "iro"
        ],
        "attendees": [
          "iro"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-M1-CP",
        "source": "002 §48h",
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
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "CHILD_PROTECTION"
            }
          ]
        },
        "duty": "STRATEGY_MEETING",
        "clock": {
          "value": 48,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "repeat": {
          "value": 7,
          "unit": "calendar_days",
          "after": "previous_met",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "cp_chair"
        ],
        "attendees": [
          "cp_chair"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-LA1",
        "source": "002 §When to Review",
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
        "note": "Fortnightly in the first 28 days, so on day 14 and day 28.",
        "duty": "REVIEW",
        "topic": "exploitation_discussion",
        "clock": {
          "value": 14,
          "unit": "calendar_days",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "repeat": {
          "value": 14,
          "unit": "calendar_days",
          "after": "start",
          "basis_stated": true,
          "until": {
            "value": 28,
            "unit": "calendar_days"
          }
        },
        "owner": {
          "of": "own",
          "role": "group_manager"
        },
        "attendees": [
          "allocated_worker",
          "police",
          "group_manager"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-LA2",
        "source": "002 §48h; §When to Review",
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
        "note": "The text names Head of Service and Assistant Director, the table the Head of Service alone.",
        "duty": "REVIEW",
        "topic": "case_review",
        "clock": {
          "value": 2,
          "unit": "calendar_months",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "head_of_service"
        },
        "attendees": [
          "head_of_service",
          "assistant_director"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-LA3",
        "source": "002 §UASC",
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
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "UASC"
            }
          ]
        },
        "note": "The Missing Information Officer is told of it, and only then does the child leave the daily report.",
        "duty": "REVIEW",
        "topic": "day_28",
        "clock": {
          "value": 28,
          "unit": "calendar_days",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "head_of_service"
        },
        "to": [
          "missing_information_officer"
        ],
        "attendees": [
          "head_of_service",
          "police_supervisor"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-LA4",
        "source": "002 §UASC; §When to Review",
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
        "note": "Bi-monthly is read as every two months from day 28. The table is not headed for unaccompanied children alone, so it holds for all.",
        "duty": "REVIEW",
        "topic": "bi_monthly",
        "clock": {
          "value": 28,
          "unit": "calendar_days",
          "plus": {
            "value": 2,
            "unit": "calendar_months"
          },
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "repeat": {
          "value": 2,
          "unit": "calendar_months",
          "after": "start",
          "basis_stated": true,
          "until": {
            "value": 6,
            "unit": "calendar_months"
          }
        },
        "owner": {
          "of": "own",
          "role": "head_of_service"
        },
        "attendees": [
          "head_of_service",
          "police_supervisor"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "MED-LA5",
        "source": "002 §When to Review",
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
        "note": "The Head of Service chairs, the Assistant Director ratifies.",
        "duty": "MANAGER_DECISION",
        "topic": "six_month_closure",
        "clock": {
          "value": 6,
          "unit": "calendar_months",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "head_of_service"
        },
        "to": [
          "assistant_director"
        ],
        "attendees": [
          "head_of_service",
          "assistant_director"
        ],
        "counts": "responsible"
      },
      {
        "kind": "note",
        "id": "MED-T2",
        "source": "002 §UASC",
        "capacity": "responsible",
        "when": {
          "fact": "child.turned_18_while_missing",
          "op": "eq",
          "value": true
        },
        "on": [
          "birthday_18"
        ],
        "text": "Still missing at 18, so a former relevant child. Medway keeps the responsibility; the episode stays open."
      },
      {
        "kind": "owe",
        "id": "MED-T3",
        "source": "002 §Trafficked Children",
        "capacity": "responsible",
        "when": {
          "fact": "child.known_trafficked",
          "op": "eq",
          "value": true
        },
        "note": "To the National Referral Mechanism. A child's consent is not needed; where it is sent is a setting, for the printed address is no longer in use.",
        "duty": "REFERRAL",
        "topic": "nrm",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "CONCERN_RAISED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "counts": "responsible"
      }
    ],
    "guidance": [
      {
        "id": "MED-SC1",
        "source": "002 §Introduction",
        "rule": "Under 18; to 25 for disability, special educational needs and care leavers. The interview is read as owed under 18."
      },
      {
        "id": "MED-F1",
        "source": "002 §When a Child is found",
        "rule": "Parent, carer or police tell First Response when the child is found."
      },
      {
        "id": "MED-P2",
        "source": "002 §Return Home Interviews",
        "rule": "A child who prefers it may talk to the social worker or another trusted adult instead; that is no decline."
      },
      {
        "id": "MED-RS2",
        "source": "002 §Response from Other LA placed children",
        "rule": "An interview that another authority sends is passed on to Kent Police."
      },
      {
        "id": "MED-M2",
        "source": "002 §48h",
        "rule": "The Service Manager considers a legal meeting on whether a court order is needed."
      },
      {
        "id": "MED-O1",
        "source": "002 §Return Home Interviews",
        "rule": "Where the distance forbids it the interview is commissioned with the placement, from somebody independent of it. No number of miles is given."
      },
      {
        "id": "MED-O2",
        "source": "002 §Response from the Police",
        "rule": "Other forces may label a child of Medway absent."
      },
      {
        "id": "MED-RP1",
        "source": "002 §Daily Missing Report; §UASC",
        "rule": "Daily report of every child missing with grade and recommended actions, to managers, the Assistant Director and the Director; without unaccompanied children once their review of day 28 has begun."
      },
      {
        "id": "MED-RP2",
        "source": "002 §Missing and Exploitation Coordinator",
        "rule": "Themes of the interviews to the strategic leads."
      },
      {
        "id": "MED-C1",
        "source": "002 §Return Home Interviews",
        "rule": "An interview without contact is closed as a decline."
      },
      {
        "id": "MED-C2",
        "source": "002 §When to Review",
        "rule": "Service ends at six months only if another agency has taken it over, the Head of Service chairs and the Assistant Director ratifies."
      },
      {
        "id": "MED-T1",
        "source": "002 §UASC",
        "rule": "Stays a child in care unless back with a birth parent, found abroad, taken over by another authority, or assessed as over 18."
      },
      {
        "id": "MED-T4",
        "source": "002 §UASC",
        "rule": "Police give special consideration; an entry on the PNC tells the UK Missing Persons Bureau; Kent's missing and exploitation team reviews regularly."
      },
      {
        "id": "MED-CM1",
        "source": "002 §Children Missing from Education",
        "rule": "The CME officer asks authorities, health, councils, police and Early Help. Abroad: Border Agency, and No Trace to police. Exhausted: advice of the Education Safeguarding Officer, No Trace, contact to First Response. Never closed: dormant, with a review."
      },
      {
        "id": "MED-MD1",
        "source": "002 §Informing the press",
        "rule": "Home: police with the parents. Care: the Assistant Director after a briefing, parents forewarned; where parents under s20 object, Legal; under s31 the Assistant Director decides."
      },
      {
        "id": "MED-L1",
        "source": "002 §When a Child is found",
        "rule": "Police protection (s46, reasonable force to prevent harm) and recovery orders."
      },
      {
        "id": "MED-PF1",
        "source": "002 §Children at risk; §Response from Local Authority (found)",
        "rule": "Profile and trigger plan; risk assessed before each placement; risk factors recorded at every episode."
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
      "unqualified_days": {
        "value": "calendar_days",
        "hub_choice": true,
        "note": "The earlier date protects the child."
      },
      "calendar_days_end": {
        "value": "same_time",
        "hub_choice": true
      },
      "working_days_end": {
        "value": "close_of_business",
        "hub_choice": true
      },
      "window_start": {
        "value": "included",
        "hub_choice": true
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
      "front_door_manager": "EHASH manager",
      "exploitation_team": "Sunrise Team",
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
        "kind": "tell",
        "id": "ROC-N5",
        "source": "003 §3.7, §3.13",
        "capacity": "responsible",
        "when": {
          "fact": "flag.safeguarding_concern",
          "op": "eq",
          "value": true
        },
        "on": [
          "concern"
        ],
        "to": [
          {
            "role": "exploitation_team",
            "of": "own"
          },
          {
            "role": "complex_safeguarding_team",
            "of": "own"
          },
          {
            "role": "police_missing_coordinator",
            "of": "police"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "note",
        "id": "ROC-SW2",
        "source": "003 §3.6",
        "capacity": "area_of_child",
        "when": {
          "all": [
            {
              "fact": "episode.found",
              "op": "eq",
              "value": true
            },
            {
              "fact": "history.missing_count",
              "op": "gte",
              "value": 2
            }
          ]
        },
        "note": "How often is often is not stated; read as a second time.",
        "on": [
          "found"
        ],
        "text": "The safe and well check of a child who is often missing is left out only where police agree it with the parent, carer or social worker and the reason is recorded."
      },
      {
        "kind": "interview_term",
        "id": "ROC-RHI-DECLINE",
        "source": "003 §3.11",
        "capacity": "responsible",
        "note": "After evidenced attempts. The risk is still assessed and other referrals are considered.",
        "term": "DECLINE_NEEDS",
        "evidence": [
          "DECLINE_FORM",
          "RISK_NOTE"
        ]
      },
      {
        "kind": "note",
        "id": "ROC-RS1",
        "source": "003 §3.12",
        "capacity": "responsible",
        "on": [
          "interview_submitted"
        ],
        "text": "Names of other children, places, adults who are a risk and crime go to Greater Manchester Police."
      },
      {
        "kind": "tell",
        "id": "ROC-RS2",
        "source": "003 §3.13",
        "capacity": "responsible",
        "when": {
          "fact": "child.open_to_services",
          "op": "eq",
          "value": false
        },
        "on": [
          "interview_submitted"
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
        "kind": "owe",
        "id": "ROC-RA1",
        "source": "003 §3.13",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.ended",
              "op": "eq",
              "value": true
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "Escalated to social care, or Early Help is offered.",
        "duty": "REVIEW",
        "topic": "plan_after_interview",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "RETURNED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "early_help"
        },
        "to": [
          "front_door_manager",
          "complex_safeguarding_team"
        ],
        "counts": "responsible"
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
        "to": [
          "assistant_director"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "ROC-X2",
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
        "note": "More than five days, taken as calendar days. The IRO has known since the first day.",
        "duty": "NOTIFY_SENIOR_LEADERS",
        "clock": {
          "value": 5,
          "unit": "calendar_days",
          "op": "after",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "to": [
          "assistant_director",
          "director_of_childrens_services",
          "iro"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "ROC-M1",
        "source": "003 §3.1-3.4",
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
                  "fact": "episode.found",
                  "op": "eq",
                  "value": false
                },
                {
                  "fact": "episode.elapsed_h",
                  "op": "gt",
                  "value": 72
                }
              ]
            }
          ]
        },
        "note": "Whatever the child's status. Falls away when the child is found within 72 hours. A decision against is recorded with its rationale.",
        "duty": "STRATEGY_MEETING",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "after",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "practice_manager"
        },
        "to": [
          "complex_safeguarding_team"
        ],
        "attendees": [
          "involved_professionals"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "ROC-M1-SIGNIFICANT",
        "source": "003 §3.1-3.4",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.significant_for_child",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "A manager judges the length or nature significant for this child, the more so where it is out of character.",
        "duty": "STRATEGY_MEETING",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "REPORTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "practice_manager"
        },
        "to": [
          "complex_safeguarding_team"
        ],
        "attendees": [
          "involved_professionals"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "ROC-M1-DECISION",
        "source": "003 §3.1-3.2",
        "capacity": "responsible",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "note": "Every episode is reviewed, and it is decided whether a strategy discussion is needed. A decision against is recorded with its rationale.",
        "duty": "MANAGER_DECISION",
        "topic": "strategy_meeting",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "REPORTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "practice_manager"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "ROC-R1",
        "source": "003 §3.1",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "multiple_of",
              "value": 3
            }
          ]
        },
        "note": "Three recorded episodes, without a window or a deadline. What follows the third is not stated; at each further three is a choice of the hub.",
        "duty": "STRATEGY_MEETING",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "REPORTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "practice_manager"
        },
        "to": [
          "complex_safeguarding_team"
        ],
        "attendees": [
          "involved_professionals"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "ROC-PN1",
        "source": "003 §6.1-6.2",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "gte",
              "value": 3,
              "window": {
                "value": 1,
                "unit": "whole_months"
              }
            }
          ]
        },
        "note": "Three episodes in one calendar month. On the list of the month in which its clock starts; information is supplied before the meeting.",
        "duty": "PANEL",
        "topic": "children_who_go_missing",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "REPORTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "to": [
          "missing_panel"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "ROC-PN1-72H",
        "source": "003 §6.1-6.2",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "episode.elapsed_h",
              "op": "gte",
              "value": 72
            }
          ]
        },
        "note": "Missing for 72 hours or over. On the list of the month in which the 72 hours are reached.",
        "duty": "PANEL",
        "topic": "children_who_go_missing",
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
        "to": [
          "missing_panel"
        ],
        "counts": "responsible"
      }
    ],
    "guidance": [
      {
        "id": "ROC-SC1",
        "source": "003 §1.1, §3.8",
        "rule": "Contacts, referrals and open cases in which missing plays a part, at home and in care."
      },
      {
        "id": "ROC-CR1",
        "source": "003 §2.1",
        "rule": "Only Greater Manchester Police set the category missing."
      },
      {
        "id": "ROC-RP1",
        "source": "003 §2.8",
        "rule": "Performance figures count finalised episodes alone; what is not finalised is listed beside them."
      },
      {
        "id": "ROC-C1",
        "source": "003 §2.8, §2.9",
        "rule": "The allocated social worker finalises where the child is open to social care, EHASH where not."
      },
      {
        "id": "ROC-C2",
        "source": "003 §2.7",
        "rule": "Details, then the interview, then finalised; the chronology has the duration, where found and the risks."
      },
      {
        "id": "ROC-C3",
        "source": "003 §2.8",
        "rule": "Old episodes that were never finalised are cleared too."
      },
      {
        "id": "ROC-MD1",
        "source": "003 box after §3.4",
        "rule": "The Assistant Director permits the use of social media."
      },
      {
        "id": "ROC-PF1",
        "source": "003 §5.1-5.4",
        "rule": "Risk assessment and plan; for a child in care a placement plan or risk management plan."
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
      "unqualified_days": {
        "value": "calendar_days",
        "hub_choice": true,
        "note": "The earlier date protects the child."
      },
      "calendar_days_end": {
        "value": "same_time",
        "hub_choice": true
      },
      "working_days_end": {
        "value": "close_of_business",
        "hub_choice": true
      },
      "window_start": {
        "value": "included",
        "hub_choice": true
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
      },
      {
        "kind": "refuse",
        "id": "SB-GRADE",
        "source": "002 §Response from the Police",
        "capacity": "responsible",
        "when": {
          "fact": "risk",
          "op": "eq",
          "value": "LOW"
        },
        "note": "National guidance of 2013, as quoted there, knows medium and high for children.",
        "what": "GRADE"
      }
    ],
    "guidance": [
      {
        "id": "SB-RP1",
        "source": "001 Map: Care",
        "rule": "The responsible authority makes the annual return to the Department for Education."
      },
      {
        "id": "SB-SC1",
        "source": "003 §3.8",
        "rule": "Holds for England. A placement in Wales or Scotland needs that nation's guidance, which no document here supplies; a person reviews it."
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
  },
  {
    "pack": "west_mercia",
    "name": "West Mercia",
    "effective_from": "2025-01-01",
    "basis": "protocol",
    "authorities": [
      "authority.worcestershire",
      "authority.herefordshire",
      "authority.shropshire",
      "authority.telford-and-wrekin"
    ],
    "documents": {
      "001": "West Mercia joint protocol"
    },
    "settings": {
      "accept_within_minutes": {
        "value": 10,
        "hub_choice": true,
        "note": "The protocol is silent; each authority sets it."
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
        "note": "The protocol names no hours; each authority sets its own."
      },
      "out_of_hours": {
        "value": {},
        "hub_choice": true,
        "note": "All that comes to a closed front door goes to the emergency duty team, which the protocol names for a child lost on an activity (§6.13) and for nothing else."
      }
    },
    "roles": {
      "front_door": "Children's social care",
      "out_of_hours": "Emergency duty team",
      "allocated_worker": "Social worker",
      "team_manager": "Team manager",
      "case_manager": "Case manager",
      "line_manager": "The case manager's line manager",
      "iro": "Independent reviewing officer",
      "senior_leadership": "Children's services senior managers",
      "residential_worker": "Senior manager of the home",
      "care_provider": "Care provider",
      "return_home_interviewer": "Independent interviewer",
      "police_missing_coordinator": "Missing Person Co-ordinator, Harm Assessment Unit",
      "police_leadership": "Senior managers of the policing area"
    },
    "rules": [
      {
        "kind": "category",
        "id": "WM-CR1",
        "source": "001 Form: Risk Assessment",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "flag.never_absent",
              "op": "eq",
              "value": true
            },
            {
              "fact": "police_category",
              "op": "in",
              "value": [
                "ABSENT",
                "AWAY_WITHOUT_AUTHORISATION"
              ]
            }
          ]
        },
        "note": "The risk assessment allows no time of tolerance; the child is missing at once.",
        "treat_as": "MISSING",
        "refuses": true
      },
      {
        "kind": "category",
        "id": "WM-CAT-ABSENT",
        "source": "001 §3.5.1, §8.3; 001 Map: Care",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "police_category",
              "op": "eq",
              "value": "ABSENT"
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            }
          ]
        },
        "note": "Absent is no category for a child in care. The police label is kept, and taken up with them.",
        "treat_as": "MISSING",
        "refuses": true
      },
      {
        "kind": "category",
        "id": "WM-CAT-ABSENT-HOST",
        "source": "001 §3.5.1, §8.3; 001 Map: Care",
        "capacity": "host",
        "when": {
          "all": [
            {
              "fact": "police_category",
              "op": "eq",
              "value": "ABSENT"
            },
            {
              "fact": "placement.kind",
              "op": "in",
              "value": [
                "FOSTER",
                "AGENCY_FOSTER",
                "LA_HOME",
                "PRIVATE_HOME"
              ]
            }
          ]
        },
        "note": "Also another authority's child in care.",
        "treat_as": "MISSING",
        "refuses": true
      },
      {
        "kind": "category",
        "id": "WM-X1-MISSING",
        "source": "001 §6.16; 001 §3.4",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "police_category",
              "op": "eq",
              "value": "AWAY_WITHOUT_AUTHORISATION"
            },
            {
              "fact": "flag.absence_agreed",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            },
            {
              "any": [
                {
                  "all": [
                    {
                      "fact": "episode.found",
                      "op": "eq",
                      "value": false
                    },
                    {
                      "fact": "episode.elapsed_h",
                      "op": "gte",
                      "value": 6
                    }
                  ]
                },
                {
                  "fact": "episode.duration_h",
                  "op": "gte",
                  "value": 6
                }
              ]
            }
          ]
        },
        "note": "At six hours an unauthorised absence is over, also where the child is found later.",
        "treat_as": "MISSING",
        "refuses": false
      },
      {
        "kind": "category",
        "id": "WM-X2",
        "source": "001 §3.5.2, §5.5; 001 Map: Home/School",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "police_category",
              "op": "in",
              "value": [
                "ABSENT",
                "AWAY_WITHOUT_AUTHORISATION"
              ]
            },
            {
              "fact": "flag.absence_agreed",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.status",
              "op": "not_contains",
              "value": "LOOKED_AFTER"
            },
            {
              "any": [
                {
                  "all": [
                    {
                      "fact": "episode.found",
                      "op": "eq",
                      "value": false
                    },
                    {
                      "fact": "episode.elapsed_h",
                      "op": "gte",
                      "value": 6
                    }
                  ]
                },
                {
                  "fact": "episode.duration_h",
                  "op": "gte",
                  "value": 6
                }
              ]
            }
          ]
        },
        "note": "Six hours in all. §5.5 counts six hours without contact, which contact would start again; the cap holds.",
        "treat_as": "MISSING",
        "refuses": false
      },
      {
        "kind": "category",
        "id": "WM-CAT-HOME",
        "source": "001 §3.4.1, §5.1; 001 Map: Home/School",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "police_category",
              "op": "eq",
              "value": "AWAY_WITHOUT_AUTHORISATION"
            },
            {
              "fact": "flag.absence_agreed",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.status",
              "op": "not_contains",
              "value": "LOOKED_AFTER"
            }
          ]
        },
        "note": "§3.4.1 keeps unauthorised absence for care, §5.1 lets parents use the word; theirs is kept as absent.",
        "treat_as": "ABSENT",
        "refuses": false
      },
      {
        "kind": "category",
        "id": "WM-CAT-ABSCONDED-ONLY",
        "source": "001 §3.6.4",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "police_category",
              "op": "eq",
              "value": "ABSCONDED"
            },
            {
              "fact": "child.age_years",
              "op": "gte",
              "value": 16
            },
            {
              "fact": "police.liable_to_arrest",
              "op": "eq",
              "value": true
            },
            {
              "fact": "police.other_factors_suspected",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "§3.6.3 makes every absconder under 18 a missing child too; the exception holds for the police, and the authority keeps its own record.",
        "treat_as": "ABSCONDED",
        "refuses": false
      },
      {
        "kind": "category",
        "id": "WM-CAT-ABSCONDED-BOTH",
        "source": "001 §3.6.3",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "police_category",
              "op": "eq",
              "value": "ABSCONDED"
            },
            {
              "not": {
                "all": [
                  {
                    "fact": "child.age_years",
                    "op": "gte",
                    "value": 16
                  },
                  {
                    "fact": "police.liable_to_arrest",
                    "op": "eq",
                    "value": true
                  },
                  {
                    "fact": "police.other_factors_suspected",
                    "op": "eq",
                    "value": false
                  }
                ]
              }
            }
          ]
        },
        "note": "Missing beside absconded; the police label stays.",
        "treat_as": "MISSING",
        "refuses": false
      },
      {
        "kind": "note",
        "id": "WM-CAT-ABSCONDED-NOTE",
        "source": "001 §3.6.3, §3.6.4",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "police_category",
              "op": "eq",
              "value": "ABSCONDED"
            },
            {
              "fact": "child.age_years",
              "op": "between",
              "value": [
                16,
                17
              ]
            },
            {
              "fact": "police.liable_to_arrest",
              "op": "eq",
              "value": true
            },
            {
              "fact": "police.other_factors_suspected",
              "op": "eq",
              "value": false
            }
          ]
        },
        "on": [
          "missing"
        ],
        "text": "The protocol contradicts itself for an absconder of 16 or 17 who is liable to arrest. Police look for an absconder only; the child is under 18, so the authority's safeguarding record is kept all the same."
      },
      {
        "kind": "refuse",
        "id": "WM-GRADE",
        "source": "001 §6.19, §8.6",
        "capacity": "any",
        "when": {
          "fact": "risk",
          "op": "eq",
          "value": "LOW"
        },
        "note": "High or medium. The scales of the risk assessment form are other fields and no police grade.",
        "what": "GRADE"
      },
      {
        "kind": "owe",
        "id": "WM-CR1-POLICE",
        "source": "001 Form: Risk Assessment",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "flag.never_absent",
              "op": "eq",
              "value": true
            },
            {
              "fact": "police_category",
              "op": "in",
              "value": [
                "ABSENT",
                "AWAY_WITHOUT_AUTHORISATION"
              ]
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            }
          ]
        },
        "duty": "NOTIFY_AGENCY",
        "topic": "report_to_police",
        "clock": {
          "unit": "immediate",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "care_provider"
        },
        "to": [
          "police"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-X1",
        "source": "001 §6.16; 001 §3.4",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "police_category",
              "op": "eq",
              "value": "AWAY_WITHOUT_AUTHORISATION"
            },
            {
              "fact": "flag.absence_agreed",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "Until then an unauthorised absence need not be reported.",
        "duty": "NOTIFY_AGENCY",
        "topic": "report_to_police",
        "clock": {
          "value": 6,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "care_provider"
        },
        "to": [
          "police"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-X2-POLICE",
        "source": "001 §3.5.2; 001 Map: Home/School",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "police_category",
              "op": "eq",
              "value": "ABSENT"
            },
            {
              "fact": "child.status",
              "op": "not_contains",
              "value": "LOOKED_AFTER"
            },
            {
              "fact": "episode.found",
              "op": "eq",
              "value": false
            }
          ]
        },
        "duty": "TASK",
        "topic": "recategorise_as_missing",
        "clock": {
          "value": 6,
          "unit": "hours",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "to": [
          "front_door"
        ],
        "counts": "responsible"
      },
      {
        "kind": "refuse",
        "id": "WM-CR2",
        "source": "001 §7.5, §7.7",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "placement.kind",
              "op": "eq",
              "value": "SEMI_INDEPENDENT"
            },
            {
              "fact": "police_category",
              "op": "eq",
              "value": "AWAY_WITHOUT_AUTHORISATION"
            },
            {
              "fact": "flag.absence_agreed",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "A night away that the placement plan, the individual agreement or the licence allows is no absence. One beyond it follows the carers' process.",
        "what": "RECORD"
      },
      {
        "kind": "record",
        "id": "WM-O1",
        "source": "001 §6.23; 001 Map: Care",
        "capacity": "responsible",
        "note": "The responsible authority keeps its duties wherever the child is placed, with the interview and the annual return.",
        "of": "own"
      },
      {
        "kind": "record",
        "id": "WM-O2",
        "source": "001 §2.2, §6.23",
        "capacity": "host",
        "when": {
          "any": [
            {
              "fact": "placement.kind",
              "op": "in",
              "value": [
                "PARENTAL_HOME",
                "FOSTER"
              ]
            },
            {
              "all": [
                {
                  "fact": "placement.kind",
                  "op": "in",
                  "value": [
                    "PRIVATE_HOME",
                    "AGENCY_FOSTER"
                  ]
                },
                {
                  "fact": "placement.contract_requires_protocol",
                  "op": "eq",
                  "value": true
                }
              ]
            },
            {
              "all": [
                {
                  "fact": "placement.kind",
                  "op": "in",
                  "value": [
                    "LA_HOME",
                    "SEMI_INDEPENDENT"
                  ]
                },
                {
                  "fact": "responsible_la",
                  "op": "in",
                  "value": [
                    "authority.worcestershire",
                    "authority.herefordshire",
                    "authority.shropshire",
                    "authority.telford-and-wrekin"
                  ]
                }
              ]
            }
          ]
        },
        "note": "Another authority's child is in scope with foster carers, in a private home or with agency carers where the contract asks for the protocol, and in an authority's own home only if one of the four is responsible.",
        "of": "own"
      },
      {
        "kind": "note",
        "id": "WM-O2-RHI",
        "source": "001 §6.23",
        "capacity": "host",
        "on": [
          "found"
        ],
        "text": "The placing authority holds the return interview; the protocol gives the host no part in it."
      },
      {
        "kind": "refuse",
        "id": "WM-SC3",
        "source": "001 §2.2",
        "capacity": "host",
        "when": {
          "all": [
            {
              "fact": "placement.kind",
              "op": "in",
              "value": [
                "PRIVATE_HOME",
                "AGENCY_FOSTER"
              ]
            },
            {
              "fact": "placement.contract_requires_protocol",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "Out of scope. Agency carers could also be read as foster carers of any authority, who are in scope without a contract.",
        "what": "RECORD"
      },
      {
        "kind": "note",
        "id": "WM-SC3-NOTE",
        "source": "001 §2.2",
        "capacity": "host",
        "when": {
          "all": [
            {
              "fact": "placement.kind",
              "op": "in",
              "value": [
                "PRIVATE_HOME",
                "AGENCY_FOSTER"
              ]
            },
            {
              "fact": "placement.contract_requires_protocol",
              "op": "eq",
              "value": false
            }
          ]
        },
        "on": [
          "missing"
        ],
        "text": "The placement's contract does not ask for the joint protocol, so it does not hold for this child. Police inform all the same."
      },
      {
        "kind": "tell",
        "id": "WM-IN1",
        "source": "001 §15.1",
        "capacity": "any",
        "when": {
          "fact": "category",
          "op": "in",
          "value": [
            "MISSING",
            "ABSENT"
          ]
        },
        "note": "Sent by the police case system for missing and absent children alike.",
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
        "kind": "tell",
        "id": "WM-IN2",
        "source": "001 §6.18; 001 Map: Care",
        "capacity": "any",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "placement.kind",
              "op": "in",
              "value": [
                "FOSTER",
                "AGENCY_FOSTER",
                "LA_HOME",
                "PRIVATE_HOME",
                "SEMI_INDEPENDENT"
              ]
            }
          ]
        },
        "note": "The carer rings 101 and sends the missing section of the risk assessment to the police control room and to the responsible authority.",
        "on": [
          "missing"
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
        "id": "WM-IN3",
        "source": "001 §6.13, §10.5",
        "capacity": "any",
        "when": {
          "fact": "context.external_activity",
          "op": "eq",
          "value": true
        },
        "note": "The force is the one where the child was last seen, told at once and not after the journey home. At night the emergency duty team answers for the front door.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "police",
            "of": "police"
          },
          {
            "role": "allocated_worker",
            "of": "responsible"
          },
          {
            "role": "team_manager",
            "of": "responsible"
          },
          {
            "role": "team_manager",
            "of": "host"
          },
          {
            "role": "residential_worker",
            "of": "responsible",
            "when": {
              "fact": "placement.kind",
              "op": "eq",
              "value": "LA_HOME"
            }
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
        "id": "WM-N1",
        "source": "001 §6.20; 001 Map: Care",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "contains",
          "value": "LOOKED_AFTER"
        },
        "note": "The IRO during the episode, or failing that when it ends.",
        "on": [
          "missing"
        ],
        "to": [
          {
            "role": "allocated_worker",
            "of": "own"
          },
          {
            "role": "iro",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "WM-N2",
        "source": "001 §5.6, §8.4, §15.1",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "not_contains",
          "value": "LOOKED_AFTER"
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
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "WM-N3",
        "source": "001 §6.23",
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
            "role": "front_door",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "tell",
        "id": "WM-N4",
        "source": "001 §6.20",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "contains",
          "value": "LOOKED_AFTER"
        },
        "note": "With the circumstances; the IRO considers whether the review is to meet again.",
        "on": [
          "found"
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
        "id": "WM-RS1",
        "source": "001 §12.5",
        "capacity": "responsible",
        "when": {
          "fact": "flag.safeguarding_concern",
          "op": "eq",
          "value": true
        },
        "note": "Harm to the child or by the child, told in the interview.",
        "on": [
          "concern"
        ],
        "to": [
          {
            "role": "police",
            "of": "police"
          },
          {
            "role": "front_door",
            "of": "own"
          }
        ],
        "acceptance": false
      },
      {
        "kind": "owe",
        "id": "WM-M1",
        "source": "001 §6.1; 001 Map: Care",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            },
            {
              "fact": "child.has_missing_plan",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "§6.1 gives 72 hours only after an emergency placement and wants it before any other; the map gives 72 hours to all. Its outcome is the risk assessment, so it is owed while there is none.",
        "duty": "MULTI_AGENCY_MEETING",
        "topic": "placement_planning",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "PLACEMENT_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "attendees": [
          "responsible_authority",
          "care_provider"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-PF1",
        "source": "001 §6.1-6.7",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            },
            {
              "fact": "child.has_missing_plan",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "With the care provider, before the placement or within 72 hours of an emergency one, with a recent photograph and the consent of who has parental responsibility.",
        "duty": "TASK",
        "topic": "risk_assessment",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "PLACEMENT_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "to": [
          "care_provider",
          "police_missing_coordinator"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-N5",
        "source": "001 §6.4",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            },
            {
              "fact": "child.has_missing_plan",
              "op": "eq",
              "value": false
            },
            {
              "fact": "host_la",
              "op": "in",
              "value": [
                "authority.shropshire",
                "authority.telford-and-wrekin"
              ]
            }
          ]
        },
        "note": "To HAU North, which has Shropshire and Telford and Wrekin. The unit follows the area of the placement.",
        "duty": "NOTIFY_AGENCY",
        "topic": "risk_assessment_to_hau_north",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "PLACEMENT_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "to": [
          "police_missing_coordinator"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-N5-SOUTH",
        "source": "001 §6.4",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            },
            {
              "fact": "child.has_missing_plan",
              "op": "eq",
              "value": false
            },
            {
              "fact": "host_la",
              "op": "in",
              "value": [
                "authority.herefordshire",
                "authority.worcestershire"
              ]
            }
          ]
        },
        "note": "To HAU South, which has Herefordshire and Worcestershire.",
        "duty": "NOTIFY_AGENCY",
        "topic": "risk_assessment_to_hau_south",
        "clock": {
          "value": 72,
          "unit": "hours",
          "op": "within",
          "from": "PLACEMENT_STARTED",
          "basis_stated": true
        },
        "owner": {
          "of": "own",
          "role": "allocated_worker"
        },
        "to": [
          "police_missing_coordinator"
        ],
        "counts": "responsible"
      },
      {
        "kind": "note",
        "id": "WM-M2",
        "source": "001 §7.8",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "placement.kind",
              "op": "eq",
              "value": "SEMI_INDEPENDENT"
            },
            {
              "fact": "child.legal",
              "op": "eq",
              "value": "S20"
            }
          ]
        },
        "on": [
          "missing",
          "found"
        ],
        "text": "Staying out beyond what was agreed can mean that a young person of 16 or 17 withdraws consent to be accommodated. Then a review chaired by the IRO is held."
      },
      {
        "kind": "note",
        "id": "WM-M3",
        "source": "001 §11.1",
        "capacity": "responsible",
        "when": {
          "fact": "risk",
          "op": "eq",
          "value": "HIGH"
        },
        "on": [
          "missing",
          "risk_changed"
        ],
        "text": "Publicity may be needed. Police, children's services, the manager of the home and, where fitting, the parents decide it in a meeting; so also when a child has been missing for several days."
      },
      {
        "kind": "owe",
        "id": "WM-SW1",
        "source": "001 §8.7",
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
        "note": "Face to face, with the found report. No number of hours is stated.",
        "duty": "SAFE_AND_WELL_CHECK",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "FOUND",
          "basis_stated": false
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "counts": "always"
      },
      {
        "kind": "note",
        "id": "WM-SW2",
        "source": "001 Map: Home/School",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "not_contains",
          "value": "LOOKED_AFTER"
        },
        "on": [
          "found"
        ],
        "text": "For a child missing from home the check is in proportion to what happened. Leaving it out is recorded with the reason; §8.7 knows no such exception."
      },
      {
        "kind": "owe",
        "id": "WM-SW3",
        "source": "001 §8.7",
        "capacity": "area_of_child",
        "when": {
          "fact": "flag.safeguarding_concern",
          "op": "eq",
          "value": true
        },
        "note": "By the officer who sees it; the increased risk of sexual exploitation is considered.",
        "duty": "REFERRAL",
        "topic": "child_protection",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "CONCERN_RAISED",
          "basis_stated": false
        },
        "owner": {
          "of": "police",
          "role": "police"
        },
        "to": [
          "front_door"
        ],
        "counts": "always"
      },
      {
        "kind": "interview_needed",
        "id": "WM-RHI-EXPECTED",
        "source": "001 §6.23; 001 Map: Care",
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
        "note": "For every child, unless there is a reason that can be defended. The criteria of §12.7 narrow nothing; they show how pressing it is and make a waiver harder.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "WM-E1",
        "source": "001 §12.7",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "gte",
              "value": 2
            }
          ]
        },
        "note": "Two occasions or more, at any time; no window is stated.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "WM-E2",
        "source": "001 §12.7",
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
        "note": "Engaged, or believed to have been engaged.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "WM-E3",
        "source": "001 §12.7",
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
        "note": "Known or believed.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "WM-E4",
        "source": "001 §12.7",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "flag.mental_health",
              "op": "eq",
              "value": true
            }
          ]
        },
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "WM-E5",
        "source": "001 §12.7",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "flag.household_mh_cp_da_sm",
              "op": "eq",
              "value": true
            }
          ]
        },
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "WM-E6",
        "source": "001 §12.7",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "flag.cse_risk",
              "op": "eq",
              "value": true
            }
          ]
        },
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_needed",
        "id": "WM-E7",
        "source": "001 §12.7",
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
                  "fact": "flag.contact_risky_person",
                  "op": "eq",
                  "value": true
                },
                {
                  "fact": "flag.partner_age_gap_years",
                  "op": "gt",
                  "value": 2
                }
              ]
            }
          ]
        },
        "note": "A partner who is exactly two years older is not more than two years older.",
        "needed": "REQUIRED"
      },
      {
        "kind": "interview_term",
        "id": "WM-D1",
        "source": "001 §12.9",
        "capacity": "responsible",
        "when": {
          "fact": "category",
          "op": "eq",
          "value": "MISSING"
        },
        "note": "Both discuss it and both confirm it; the reason is recorded.",
        "term": "WAIVER_NEEDS",
        "roles": [
          "case_manager",
          "line_manager"
        ]
      },
      {
        "kind": "interview_offered",
        "id": "WM-P1",
        "source": "001 §12.3",
        "capacity": "responsible",
        "when": {
          "any": [
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            },
            {
              "fact": "child.status",
              "op": "contains",
              "value": "LOOKED_AFTER"
            }
          ]
        },
        "note": "Whoever knows the child; or a colleague of the team, a learning mentor or targeted youth support. §12.1 wants somebody independent, §12.3 says that it will generally be no such person.",
        "to": {
          "role": "allocated_worker"
        }
      },
      {
        "kind": "interview_offered",
        "id": "WM-P2",
        "source": "001 Map: Home/School",
        "capacity": "responsible",
        "when": {
          "fact": "child.status",
          "op": "not_contains",
          "value": "LOOKED_AFTER"
        },
        "note": "Independent, unless it is recorded why a person the child knows is better.",
        "to": {
          "role": "return_home_interviewer"
        }
      },
      {
        "kind": "note",
        "id": "WM-P2-NOTE",
        "source": "001 Map: Home/School",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "child.status",
              "op": "not_contains",
              "value": "LOOKED_AFTER"
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          ]
        },
        "on": [
          "found"
        ],
        "text": "The child was missing from home, and is offered to somebody the child knows. Record why that is better for the child than an independent interviewer."
      },
      {
        "kind": "owe",
        "id": "WM-RHI-CLOCK",
        "source": "001 §12.1",
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
          "role": "allocated_worker"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-RHI-CLOCK-NEW",
        "source": "001 §12.1",
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
        "note": "A child who is not open to services has no case manager yet.",
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
        "id": "WM-RHI-FOUND",
        "source": "001 §6.23; 001 Map: Care; 001 Map: Home/School",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "fact": "episode.returned",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": true
            }
          ]
        },
        "note": "The found notification calls for the interview. Until it is known that the child is back, the hours count from when the child was found; then from the return.",
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
        "id": "WM-RHI-FOUND-NEW",
        "source": "001 §6.23; 001 Map: Home/School",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "fact": "episode.returned",
              "op": "eq",
              "value": false
            },
            {
              "fact": "child.open_to_services",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "As for a child who is open, with the front door in place of a case manager.",
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
        "id": "WM-RHI-LOCATED",
        "source": "001 Map: Home/School",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "fact": "child.status",
              "op": "not_contains",
              "value": "LOOKED_AFTER"
            }
          ]
        },
        "note": "The map for home and school counts from when the child was located, §12.1 from the return. The return is used once it is known.",
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
        "counts": "never"
      },
      {
        "kind": "owe",
        "id": "WM-RHI-READING",
        "source": "001 §12.1, §6.23",
        "capacity": "host",
        "when": {
          "all": [
            {
              "fact": "interview.needed",
              "op": "eq",
              "value": "REQUIRED"
            },
            {
              "not": {
                "all": [
                  {
                    "fact": "placement.kind",
                    "op": "in",
                    "value": [
                      "PRIVATE_HOME",
                      "AGENCY_FOSTER"
                    ]
                  },
                  {
                    "fact": "placement.contract_requires_protocol",
                    "op": "eq",
                    "value": false
                  }
                ]
              }
            }
          ]
        },
        "note": "What the protocol expects of an authority whose child is placed in West Mercia.",
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
        "id": "WM-RA1",
        "source": "001 §12.5; 001 Map: Home/School",
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
              "fact": "child.open_to_csc",
              "op": "eq",
              "value": false
            }
          ]
        },
        "note": "Whether the threshold for an assessment is met, with the reason, where none is under way. It may lead to early help, a social work assessment or section 47.",
        "duty": "MANAGER_DECISION",
        "topic": "statutory_assessment",
        "clock": {
          "unit": "asap",
          "op": "within",
          "from": "FOUND",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "front_door"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-R1",
        "source": "001 §14.5-14.9, §14.3, §14.4",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "gte",
              "value": 3,
              "window": {
                "value": 90,
                "unit": "calendar_days"
              }
            },
            {
              "not": {
                "fact": "history.missing_count",
                "op": "gte",
                "value": 4,
                "window": {
                  "value": 12,
                  "unit": "calendar_months"
                }
              }
            }
          ]
        },
        "note": "Arranged by the Missing Person Co-ordinator, chaired by the responsible authority, never without police; parents come where it is fitting. §14.3 speaks of episodes from care, the headings of any individual. Deferred only if police and children's services both agree and other work is under way. From four in a year on the next level meets instead.",
        "duty": "MULTI_AGENCY_MEETING",
        "topic": "level_1",
        "clock": {
          "value": 7,
          "unit": "calendar_days",
          "op": "within",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "police_missing_coordinator",
          "care_provider"
        ],
        "attendees": [
          "police",
          "childrens_services"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-R2",
        "source": "001 §14.10-14.12",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "between",
              "value": [
                4,
                6
              ],
              "window": {
                "value": 12,
                "unit": "calendar_months"
              }
            }
          ]
        },
        "note": "With the manager of the home or of the family placement, and health or education as apt. Whether a year rolls or is a calendar year is not stated; it rolls.",
        "duty": "MULTI_AGENCY_MEETING",
        "topic": "level_2",
        "clock": {
          "value": 7,
          "unit": "calendar_days",
          "op": "within",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "police_missing_coordinator",
          "care_provider",
          "health",
          "school"
        ],
        "attendees": [
          "police",
          "childrens_services",
          "team_manager"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-R3",
        "source": "001 §14.13-14.17",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "between",
              "value": [
                7,
                9
              ],
              "window": {
                "value": 12,
                "unit": "calendar_months"
              }
            }
          ]
        },
        "note": "With the local police sergeant. The meeting also checks how the earlier ones and the interviews kept to the protocol.",
        "duty": "MULTI_AGENCY_MEETING",
        "topic": "level_3",
        "clock": {
          "value": 7,
          "unit": "calendar_days",
          "op": "within",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "police_missing_coordinator",
          "care_provider",
          "health",
          "school"
        ],
        "attendees": [
          "police_supervisor",
          "childrens_services",
          "team_manager"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-R3-REPORT",
        "source": "001 §14.17",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "between",
              "value": [
                7,
                9
              ],
              "window": {
                "value": 12,
                "unit": "calendar_months"
              }
            }
          ]
        },
        "note": "A report on the case to the force's strategic lead for missing persons; it comes up in the quarterly report.",
        "duty": "NOTIFY_AGENCY",
        "topic": "strategic_lead",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "own",
          "role": "team_manager"
        },
        "to": [
          "police_leadership"
        ],
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-R4",
        "source": "001 §14.18",
        "capacity": "responsible",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.missing_count",
              "op": "gt",
              "value": 9,
              "window": {
                "value": 12,
                "unit": "calendar_months"
              }
            }
          ]
        },
        "note": "The senior managers of the policing area discuss the case and whether the Assistant Chief Constable is to step in. No time is stated.",
        "duty": "TASK",
        "topic": "policing_area_discussion",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "police",
          "role": "police_leadership"
        },
        "counts": "responsible"
      },
      {
        "kind": "owe",
        "id": "WM-ES1",
        "source": "001 §14.24-14.26",
        "capacity": "any",
        "when": {
          "all": [
            {
              "fact": "category",
              "op": "eq",
              "value": "MISSING"
            },
            {
              "fact": "history.establishment_count",
              "op": "gt",
              "value": 20,
              "window": {
                "value": 12,
                "unit": "calendar_months"
              }
            },
            {
              "fact": "host_la",
              "op": "in",
              "value": [
                "authority.worcestershire",
                "authority.herefordshire",
                "authority.shropshire",
                "authority.telford-and-wrekin"
              ]
            }
          ]
        },
        "note": "Over twenty in any one year, so from the twenty-first on; any year is one that rolls. The superintendent's meeting then decides whether the place is suited to care; in doubt a report goes to the Assistant Chief Constable, and to Ofsted only on that officer's authority.",
        "duty": "ESTABLISHMENT_REVIEW",
        "clock": {
          "unit": "asap",
          "op": "at",
          "from": "EPISODE_STARTED",
          "basis_stated": false
        },
        "owner": {
          "of": "host",
          "role": "senior_leadership"
        },
        "to": [
          "police_leadership"
        ],
        "counts": "always"
      }
    ],
    "guidance": [
      {
        "id": "WM-SC1",
        "source": "001 §2.2",
        "rule": "In scope: under-18s missing from the parental home. WM-O2 holds it for another authority's child."
      },
      {
        "id": "WM-SC2",
        "source": "001 §2.2",
        "rule": "In scope: children of the four authorities in authority homes in the area, and any authority's children with foster carers there. WM-O2 holds it."
      },
      {
        "id": "WM-SC4",
        "source": "001 §2.2",
        "rule": "In scope: care leavers placed in the area, also over 18, to whom one of the four still owes leaving-care duties; §2.1 calls a child who is under 18."
      },
      {
        "id": "WM-CR3",
        "source": "001 §1.10, §5.4, §6.15",
        "rule": "Neither many earlier episodes nor a short one lowers the risk. No rule here does either."
      },
      {
        "id": "WM-F1",
        "source": "001 §5.8, §6.21",
        "rule": "Parent or care provider tells police of the return, and whether the child was the victim of a crime or is in danger. Who brings the child home: §6.22 says parents, the care map the provider."
      },
      {
        "id": "WM-R5",
        "source": "001 §14.2, §14.19",
        "rule": "A meeting of any level can be held on judgement, out of turn, where one more episode would be very dangerous or action is needed at once."
      },
      {
        "id": "WM-R6",
        "source": "001 §14.4, §14.20",
        "rule": "A repeat meeting is deferred only if police and children's services both agree and other work is under way. What was done goes on the police case system."
      },
      {
        "id": "WM-RP1",
        "source": "001 §15.2",
        "rule": "Every month police give children's services the data of all missing children, with outcomes."
      },
      {
        "id": "WM-RP2",
        "source": "001 §14.1",
        "rule": "Every quarter a police analyst reports absences by child and by home to children's services."
      },
      {
        "id": "WM-RP3",
        "source": "001 Map: Care",
        "rule": "Every year the responsible authority returns missing and away without authorisation, as two counts, to the Department for Education."
      },
      {
        "id": "WM-RP4",
        "source": "001 Map: Care",
        "rule": "The partners report to council members and the safeguarding board; how often is not stated."
      },
      {
        "id": "WM-RP5",
        "source": "001 §15.4",
        "rule": "Senior managers of police and the four authorities review the protocol 12 months after it began."
      },
      {
        "id": "WM-CM1",
        "source": "001 §9.1, §10.2",
        "rule": "Each authority has an officer for children missing education; schools notify that officer of any child who is or may be."
      },
      {
        "id": "WM-CM2",
        "source": "001 §10.3, §10.4",
        "rule": "A school rings the parent about an unexplained absence. Any agency tells the parent of the duty to report, and checks with police that it was done."
      },
      {
        "id": "WM-MD1",
        "source": "001 §11",
        "rule": "Publicity is decided together, by police alone if it cannot wait. A child is not shown to be in care unless there is no other way. On suspected abduction from care a superintendent decides."
      },
      {
        "id": "WM-L1",
        "source": "001 §13, §14.21-14.23",
        "rule": "Who harbours a child under 16 is served a warning notice, then section 2 of the Child Abduction Act 1984; no complaint is needed to arrest. The authority can give a witness statement or seek an injunction."
      }
    ],
    "silent_on": [
      "need_to_know",
      "strategy_meeting_clock",
      "safe_and_well_hours",
      "decline_rule",
      "distance_limit",
      "repeat_interview",
      "uasc",
      "nrm",
      "long_absence_reviews",
      "closure",
      "office_hours",
      "out_of_hours",
      "host_duties"
    ]
  }
];
