/**
 * The full texts of the boxes on the support professional's form, by their codes, for schemas that
 * list the codes alone.
 */
export const PRACTICE_TEXTS: Readonly<Record<string, string>> = {
  '1a': 'Works with educators and families to develop strategies and resources to meet the needs of students',
  '1b': 'Uses and models effective communication with learners, colleagues and/or stakeholders',
  '1c': 'Builds rapport with students promoting effective implementation of services',
  '1d': 'Demonstrates flexibility and responsiveness',
  '2a': 'Establishes service delivery and/or program goals and develops a plan to evaluate them',
  '2b': 'Plans effectively for service delivery that is based on student data and knowledge of child development',
  '2c': 'Implements service delivery that is student-focused, ensuring students have greater ownership in their education and well being',
  '2d': 'Uses appropriate assessments to diagnose or identify and monitor student issues or programmatic progress and to adjust service/program delivery',
  PR1: 'Understands and participates in school/district initiatives and activities',
  PR2: 'Solicits, maintains records of, and communicates appropriate information about students’ behavior, learning needs, and academic progress',
  PR3: 'Acts on the belief that all students can learn and advocates for students’ best interests',
  PR4: 'Works toward a safe, supportive, collaborative culture by demonstrating respect for everyone, including other educators, students, parents, and other community members in all actions and interactions',
  PR5: 'Acts ethically and with integrity following all school, district, and state policies',
  PR6: 'Engages meaningfully in school and district professional growth opportunities and enhances professional growth by giving and seeking assistance from other educators in order to improve student learning',
  PR7: 'Writes and Implements a Professional Growth Goal that addresses personal, school, or district needs and aims at improving the support professional’s practice',
};
